import { all, any, defineRule, type ResourceView } from '#rule';

type Timeout = ResourceView<'AWS::Lambda::Function'>['Timeout'];

const waits = 'no more than its API waits';

/** Whether a REST API waits for its function; an asynchronous call is answered at once, and a stream while it runs. */
const restApiWaits = ({ Integration: integration }: ResourceView<'AWS::ApiGateway::Method'>, timeout: Timeout) =>
  any(
    integration.TimeoutInMillis.orDefault(29_000).atLeastOf(timeout, 1000).expecting(waits),
    integration.ResponseTransferMode.is('STREAM').expecting(undefined),
    integration.RequestParameters.get('integration.request.header.X-Amz-Invocation-Type').exists().expecting(undefined),
  );

const httpApiWaits = (integration: ResourceView<'AWS::ApiGatewayV2::Integration'>, timeout: Timeout) =>
  integration.TimeoutInMillis.orDefault(30_000).atLeastOf(timeout, 1000).expecting(waits);

/** The timeout of a WebSocket API is another one. */
const isOfHttpApi = (integration: ResourceView<'AWS::ApiGatewayV2::Integration'>) =>
  integration.ApiId.target('AWS::ApiGatewayV2::Api').ProtocolType.is('HTTP');

export default defineRule({
  id: 'lambda-function-caller-timeout',
  title: 'Functions behind an API end before the API stops waiting',
  severity: 'low',
  bestPractices: ['REL05-BP05', 'REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a2'],
  why: 'When the API gives up first, its caller gets an error and tries again while the first function still runs: the work is done twice, and each slow call holds two executions or more.',
  remedy:
    'Set the Timeout of the function to less than TimeoutInMillis of the integration, by default 29 seconds for a REST and 30 for an HTTP API; hand longer work to a queue or a state machine. Where the function also runs longer work for another caller, suppress the finding with that reason.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  resource: 'AWS::Lambda::Function',
  check: (fn) => {
    const timeout = fn.Timeout.orDefault(3);
    return timeout.decides(
      all(
        fn
          .referencedBy('AWS::ApiGateway::Method', (method) => method.Integration.Uri)
          .every((method) => restApiWaits(method, timeout)),
        fn
          .referencedBy('AWS::ApiGatewayV2::Integration', (integration) => integration.IntegrationUri)
          .every((integration) => isOfHttpApi(integration).implies(() => httpApiWaits(integration, timeout))),
      ),
    );
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Timeout: 60
          Role: !ImportValue OrdersRole
          Code: { S3Bucket: !ImportValue Code, S3Key: orders.zip }
      PostOrder:
        Type: AWS::ApiGateway::Method
        Properties:
          HttpMethod: POST
          RestApiId: !ImportValue Api
          ResourceId: !ImportValue OrdersPath
          Integration:
            Type: AWS_PROXY
            IntegrationHttpMethod: POST
            Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations
    `,
    passes: `
      Orders:
        Type: AWS::Lambda::Function
        Properties:
          Timeout: 10
          Role: !ImportValue OrdersRole
          Code: { S3Bucket: !ImportValue Code, S3Key: orders.zip }
      PostOrder:
        Type: AWS::ApiGateway::Method
        Properties:
          HttpMethod: POST
          RestApiId: !ImportValue Api
          ResourceId: !ImportValue OrdersPath
          Integration:
            Type: AWS_PROXY
            IntegrationHttpMethod: POST
            Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations
    `,
  },
});
