import { all, any, defineRule, type JsonView, type ResourceView } from '#rule';

/** Methods whose requests have a body. */
const verbs = ['POST', 'PUT', 'PATCH'] as const;

const validator = 'x-amazon-apigateway-request-validator';

const takesBody = (method: ResourceView<'AWS::ApiGateway::Method'>) =>
  all(method.HttpMethod.isOneOf(...verbs), method.Integration.Type.is('MOCK').not());

/** Whether the operation of an OpenAPI document describes a body: version 3 by itself, version 2 among the parameters. */
const describesBody = (operation: JsonView) =>
  any(
    operation.get('requestBody').exists(),
    operation.get('parameters').some((parameter) => parameter.get('in').is('body')),
  );

const enforcesBody = (operation: JsonView) => describesBody(operation).implies(() => operation.get(validator).exists());

export default defineRule({
  id: 'apigateway-method-request-validation',
  title: 'API Gateway turns away request bodies that break the contract',
  severity: 'low',
  bestPractices: ['REL03-BP03'],
  lensPractices: ['SERV-sec_sec_q3_a5'],
  why: 'A body that is not what the backend expects costs an invocation, and is found out in the middle of the work or never; a model that is described but not enforced misleads callers as well.',
  remedy:
    'Set RequestValidatorId to an AWS::ApiGateway::RequestValidator with ValidateRequestBody true and RequestModels to a model of the body (in OpenAPI: x-amazon-apigateway-request-validator). It costs nothing; where the backend validates every body itself, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  equivalents: { checkov: ['CKV2_AWS_53'] },
  resource: ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi'],
  check: {
    'AWS::ApiGateway::Method': (method) =>
      takesBody(method).implies(() =>
        all(
          method.RequestValidatorId.exists(),
          method.RequestModels.size().atLeast(1).expecting('a model of the body'),
          () =>
            method.RequestValidatorId.target('AWS::ApiGateway::RequestValidator')
              .ValidateRequestBody.orDefault(false)
              .is(true),
        ),
      ),
    // What the document does not describe cannot be validated.
    'AWS::ApiGateway::RestApi': ({ Body: document }) =>
      document
        .get(validator)
        .exists()
        .not()
        .implies(() =>
          document
            .get('paths')
            .every((path) => all(...verbs.map((verb) => enforcesBody(path.get(verb.toLowerCase()))))),
        ),
  },
  examples: {
    fails: `
      PostOrder:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Shop
          ResourceId: !GetAtt Shop.RootResourceId
          HttpMethod: POST
          AuthorizationType: AWS_IAM
          Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !ImportValue OrderFunctionUri }
      Shop:
        Type: AWS::ApiGateway::RestApi
        Properties: { Name: shop }
    `,
    passes: `
      PostOrder:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Shop
          ResourceId: !GetAtt Shop.RootResourceId
          HttpMethod: POST
          AuthorizationType: AWS_IAM
          RequestValidatorId: !Ref Validator
          RequestModels: { application/json: !Ref Order }
          Integration: { Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !ImportValue OrderFunctionUri }
      Validator:
        Type: AWS::ApiGateway::RequestValidator
        Properties: { RestApiId: !Ref Shop, ValidateRequestBody: true }
      Order:
        Type: AWS::ApiGateway::Model
        Properties: { RestApiId: !Ref Shop, ContentType: application/json, Schema: { type: object, required: [item] } }
      Shop:
        Type: AWS::ApiGateway::RestApi
        Properties: { Name: shop }
    `,
  },
});
