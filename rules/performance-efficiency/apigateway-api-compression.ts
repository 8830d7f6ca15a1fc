import { all, any, defineRule, type ResourceView } from '#rule';

type Api = ResourceView<'AWS::ApiGateway::RestApi'>;

/** What only takes messages in answers with next to nothing. A definition in S3 is not read. */
const answersReads = (api: Api) =>
  any(
    api.Body.get('paths').some((path) =>
      any(path.get('get').exists(), path.get('x-amazon-apigateway-any-method').exists()),
    ),
    api
      .referencedBy('AWS::ApiGateway::Method', (method) => method.RestApiId)
      .some((method) => method.HttpMethod.isOneOf('GET', 'ANY')),
    all(
      api.BodyS3Location.exists(),
      api.referencedBy('AWS::ApiGateway::Method', (method) => method.RestApiId, { elsewhere: true }).exists(),
    ),
  );

export default defineRule({
  id: 'apigateway-api-compression',
  title: 'REST APIs compress what they answer to reads',
  severity: 'low',
  bestPractices: ['PERF04-BP05', 'COST08-BP02', 'SUS04-BP07', 'SUS03-BP04'],
  lensPractices: ['SERV-perf_perf_q1_a5'],
  why: 'JSON travels several times larger than it must: clients on weak networks wait for it, and each byte out of AWS is billed.',
  remedy:
    'Set MinimumCompressionSize to a size from which it pays, for example 1024; it costs nothing, and clients that do not ask for compression get none. Suppress it with the reason where the backend compresses, or where all answers are small.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html',
  equivalents: {
    kics: ['d6653eee-2d4d-4e6a-976f-6794a497999a', 'ed35928e-195c-4405-a252-98ccb664ab7b'],
  },
  resource: 'AWS::ApiGateway::RestApi',
  check: (api) =>
    all(api.EndpointConfiguration.Types.some((type) => type.is('PRIVATE')).not(), () => answersReads(api)).implies(() =>
      any(
        api.MinimumCompressionSize.exists(),
        api.Body.get('x-amazon-apigateway-minimum-compression-size').exists().expecting(undefined),
      ),
    ),
  examples: {
    fails: `
      Orders:
        Type: AWS::ApiGateway::RestApi
        Properties: { Name: orders }
      ListOrders:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Orders
          ResourceId: !GetAtt Orders.RootResourceId
          HttpMethod: GET
          AuthorizationType: AWS_IAM
    `,
    passes: `
      Orders:
        Type: AWS::ApiGateway::RestApi
        Properties: { Name: orders, MinimumCompressionSize: 1024 }
      ListOrders:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Orders
          ResourceId: !GetAtt Orders.RootResourceId
          HttpMethod: GET
          AuthorizationType: AWS_IAM
    `,
  },
});
