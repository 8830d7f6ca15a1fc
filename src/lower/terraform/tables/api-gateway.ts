import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, blocksOf, changed, json, mapOf, property, scalarAt, tagList, textOf, unmapped } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { pairList } from '../pair-list.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** `*​/*` or `orders/GET`: the path and the method, with what CloudFormation makes of the path. */
function partOfMethodPath(value: Term, take: (path: string, method: string) => string): Term | undefined {
  return changed(value, (term) => {
    const [, path, method] = /^(.*)\/([^/]*)$/.exec(textOf(term) ?? '') ?? [];
    return path === undefined || method === undefined ? unmapped(term) : scalarAt(term, take(path, method));
  });
}

/** CloudFormation wants a slash before the path, and `~1` for those that are within it. */
function resourcePath(path: string): string {
  const encoded = path.replaceAll('/', '~1');
  if (encoded === '*') return '/*';
  return encoded === '~1' ? '/' : `/${encoded}`;
}

/** The settings of some methods are an item of a list of the stage. */
function methodSettings(body: MapTerm): readonly MapTermEntry[] {
  const path = attribute(body, 'method_path');
  const names = {
    CacheDataEncrypted: 'cache_data_encrypted',
    CacheTtlInSeconds: 'cache_ttl_in_seconds',
    CachingEnabled: 'caching_enabled',
    DataTraceEnabled: 'data_trace_enabled',
    LoggingLevel: 'logging_level',
    MetricsEnabled: 'metrics_enabled',
    ThrottlingBurstLimit: 'throttling_burst_limit',
    ThrottlingRateLimit: 'throttling_rate_limit',
  };
  const items = blocksOf(body, 'settings').map((block): Term => {
    if (block.kind !== 'map') return unmapped(block);
    const settings = Object.entries(names).map(([name, from]) => [name, attribute(block, from)] as const);
    return mapOf(block, {
      HttpMethod: path && partOfMethodPath(path, (_path, method) => method),
      ResourcePath: path && partOfMethodPath(path, resourcePath),
      ...Object.fromEntries(settings),
    });
  });
  return [property('MethodSettings', { kind: 'list', items, ...rangeOf(body) })];
}

/** A response of a method is an item of a list of the method. */
function methodResponse(body: MapTerm): readonly MapTermEntry[] {
  const response = mapOf(body, {
    ResponseModels: attribute(body, 'response_models'),
    ResponseParameters: attribute(body, 'response_parameters'),
    StatusCode: attribute(body, 'status_code'),
  });
  return [property('MethodResponses', { kind: 'list', items: [response], ...rangeOf(body) })];
}

/** Terraform turns compression off with -1, CloudFormation by leaving the size out. */
const compressionSize = (value: Term) => changed(value, (size) => (textOf(size) === '-1' ? undefined : size));

const throttles = keyedBlocks('path', (block) =>
  mapOf(block, { BurstLimit: attribute(block, 'burst_limit'), RateLimit: attribute(block, 'rate_limit') }),
);

const routeSettings = keyedBlocks('route_key', (block) =>
  mapOf(block, {
    DataTraceEnabled: attribute(block, 'data_trace_enabled'),
    DetailedMetricsEnabled: attribute(block, 'detailed_metrics_enabled'),
    LoggingLevel: attribute(block, 'logging_level'),
    ThrottlingBurstLimit: attribute(block, 'throttling_burst_limit'),
    ThrottlingRateLimit: attribute(block, 'throttling_rate_limit'),
  }),
);

const requestParameters = keyedBlocks('request_parameter_key', (block) =>
  mapOf(block, { Required: attribute(block, 'required') }),
);

/** What an integration changes in a response, by its status code. */
const responseParameters = keyedBlocks('status_code', (block) => {
  const mappings = attribute(block, 'mappings');
  return mapOf(block, { ResponseParameters: mappings && pairList('Destination', 'Source')(mappings) });
});

const ofRestApi = { of: 'aws_api_gateway_rest_api', by: 'rest_api_id' };

/** The attributes that lead to a method all lead to an API and a resource too; only this one names the method. */
const ofMethod = { of: 'aws_api_gateway_method', by: 'http_method' };

/** Amazon API Gateway: REST APIs, and HTTP and WebSocket APIs. */
export const apiGateway = (): readonly Table[] => [
  resource('aws_api_gateway_account', 'AWS::ApiGateway::Account', {
    cloudwatch_role_arn: 'CloudWatchRoleArn',
    region: ignored,
  }),
  resource(
    'aws_api_gateway_api_key',
    'AWS::ApiGateway::ApiKey',
    {
      customer_id: 'CustomerId',
      description: 'Description',
      enabled: 'Enabled',
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      value: 'Value',
    },
    {
      covers: ['GenerateDistinctId', 'StageKeys'],
      // Source: Terraform AWS provider, aws_api_gateway_api_key; the API's own default is false.
      defaults: { Enabled: true },
    },
  ),
  resource(
    'aws_api_gateway_authorizer',
    'AWS::ApiGateway::Authorizer',
    {
      authorizer_credentials: 'AuthorizerCredentials',
      authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
      authorizer_uri: 'AuthorizerUri',
      id: ignored,
      identity_source: 'IdentitySource',
      identity_validation_expression: 'IdentityValidationExpression',
      name: 'Name',
      provider_arns: 'ProviderARNs',
      region: ignored,
      rest_api_id: 'RestApiId',
      type: 'Type',
    },
    {
      // Source: Terraform AWS provider, aws_api_gateway_authorizer.
      defaults: { IdentitySource: 'method.request.header.Authorization', Type: 'TOKEN' },
    },
  ),
  resource('aws_api_gateway_base_path_mapping', 'AWS::ApiGateway::BasePathMapping', {
    api_id: 'RestApiId',
    base_path: 'BasePath',
    domain_name: 'DomainName',
    domain_name_id: ignored,
    id: ignored,
    region: ignored,
    stage_name: 'Stage',
  }),
  resource('aws_api_gateway_client_certificate', 'AWS::ApiGateway::ClientCertificate', {
    description: 'Description',
    id: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_api_gateway_deployment', 'AWS::ApiGateway::Deployment', {
    description: 'Description',
    id: ignored,
    region: ignored,
    rest_api_id: 'RestApiId',
    triggers: ignored,
    variables: 'StageDescription.Variables',
  }),
  resource('aws_api_gateway_documentation_part', 'AWS::ApiGateway::DocumentationPart', {
    id: ignored,
    location: {
      block: 'Location',
      attributes: {
        method: 'Method',
        name: 'Name',
        path: 'Path',
        status_code: 'StatusCode',
        type: 'Type',
      },
    },
    properties: 'Properties',
    region: ignored,
    rest_api_id: 'RestApiId',
  }),
  resource('aws_api_gateway_documentation_version', 'AWS::ApiGateway::DocumentationVersion', {
    description: 'Description',
    id: ignored,
    region: ignored,
    rest_api_id: 'RestApiId',
    version: 'DocumentationVersion',
  }),
  resource('aws_api_gateway_domain_name', 'AWS::ApiGateway::DomainName', {
    certificate_arn: 'CertificateArn',
    certificate_body: ignored,
    certificate_chain: ignored,
    certificate_name: ignored,
    certificate_private_key: ignored,
    domain_name: 'DomainName',
    endpoint_access_mode: 'EndpointAccessMode',
    endpoint_configuration: {
      block: 'EndpointConfiguration',
      attributes: {
        ip_address_type: 'IpAddressType',
        types: 'Types',
      },
    },
    id: ignored,
    mutual_tls_authentication: {
      block: 'MutualTlsAuthentication',
      attributes: {
        truststore_uri: 'TruststoreUri',
        truststore_version: 'TruststoreVersion',
      },
    },
    ownership_verification_certificate_arn: 'OwnershipVerificationCertificateArn',
    policy: ignored,
    region: ignored,
    regional_certificate_arn: 'RegionalCertificateArn',
    regional_certificate_name: ignored,
    routing_mode: 'RoutingMode',
    security_policy: 'SecurityPolicy',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_api_gateway_domain_name_access_association', 'AWS::ApiGateway::DomainNameAccessAssociation', {
    access_association_source: 'AccessAssociationSource',
    access_association_source_type: 'AccessAssociationSourceType',
    domain_name_arn: 'DomainNameArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_api_gateway_gateway_response', 'AWS::ApiGateway::GatewayResponse', {
    id: ignored,
    region: ignored,
    response_parameters: 'ResponseParameters',
    response_templates: 'ResponseTemplates',
    response_type: 'ResponseType',
    rest_api_id: 'RestApiId',
    status_code: 'StatusCode',
  }),
  part('aws_api_gateway_integration', 'AWS::ApiGateway::Method', ofMethod, {
    cache_key_parameters: 'Integration.CacheKeyParameters',
    cache_namespace: 'Integration.CacheNamespace',
    connection_id: 'Integration.ConnectionId',
    connection_type: 'Integration.ConnectionType',
    content_handling: 'Integration.ContentHandling',
    credentials: 'Integration.Credentials',
    id: ignored,
    integration_http_method: 'Integration.IntegrationHttpMethod',
    integration_target: 'Integration.IntegrationTarget',
    passthrough_behavior: 'Integration.PassthroughBehavior',
    region: ignored,
    request_parameters: 'Integration.RequestParameters',
    request_templates: 'Integration.RequestTemplates',
    resource_id: ignored,
    response_transfer_mode: 'Integration.ResponseTransferMode',
    rest_api_id: ignored,
    timeout_milliseconds: 'Integration.TimeoutInMillis',
    tls_config: ignored,
    type: 'Integration.Type',
    uri: 'Integration.Uri',
  }),
  // There may be several, whose lists of one integration are not joined.
  part('aws_api_gateway_integration_response', 'AWS::ApiGateway::Method', ofMethod, {
    status_code: { to: 'Integration.IntegrationResponses', by: unmapped },
  }),
  resource('aws_api_gateway_method', 'AWS::ApiGateway::Method', {
    api_key_required: 'ApiKeyRequired',
    authorization: 'AuthorizationType',
    authorization_scopes: 'AuthorizationScopes',
    authorizer_id: 'AuthorizerId',
    http_method: 'HttpMethod',
    id: ignored,
    operation_name: 'OperationName',
    region: ignored,
    request_models: 'RequestModels',
    request_parameters: 'RequestParameters',
    request_validator_id: 'RequestValidatorId',
    resource_id: 'ResourceId',
    rest_api_id: 'RestApiId',
  }),
  part(
    'aws_api_gateway_method_response',
    'AWS::ApiGateway::Method',
    ofMethod,
    {},
    {
      also: methodResponse,
      covers: ['MethodResponses'],
    },
  ),
  part(
    'aws_api_gateway_method_settings',
    'AWS::ApiGateway::Stage',
    { of: 'aws_api_gateway_stage', by: 'stage_name' },
    {},
    {
      also: methodSettings,
      covers: ['MethodSettings'],
    },
  ),
  resource('aws_api_gateway_model', 'AWS::ApiGateway::Model', {
    content_type: 'ContentType',
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    rest_api_id: 'RestApiId',
    schema: { to: 'Schema', by: json },
  }),
  resource('aws_api_gateway_request_validator', 'AWS::ApiGateway::RequestValidator', {
    id: ignored,
    name: 'Name',
    region: ignored,
    rest_api_id: 'RestApiId',
    validate_request_body: 'ValidateRequestBody',
    validate_request_parameters: 'ValidateRequestParameters',
  }),
  resource('aws_api_gateway_resource', 'AWS::ApiGateway::Resource', {
    id: ignored,
    parent_id: 'ParentId',
    path_part: 'PathPart',
    region: ignored,
    rest_api_id: 'RestApiId',
  }),
  resource(
    'aws_api_gateway_rest_api',
    'AWS::ApiGateway::RestApi',
    {
      api_key_source: 'ApiKeySourceType',
      binary_media_types: 'BinaryMediaTypes',
      body: { to: 'Body', by: json },
      description: 'Description',
      disable_execute_api_endpoint: 'DisableExecuteApiEndpoint',
      endpoint_access_mode: 'EndpointAccessMode',
      endpoint_configuration: {
        block: 'EndpointConfiguration',
        attributes: {
          ip_address_type: 'IpAddressType',
          types: 'Types',
          vpc_endpoint_ids: 'VpcEndpointIds',
        },
      },
      fail_on_warnings: 'FailOnWarnings',
      id: ignored,
      minimum_compression_size: { to: 'MinimumCompressionSize', by: compressionSize },
      name: 'Name',
      parameters: 'Parameters',
      policy: { to: 'Policy', by: json },
      put_rest_api_mode: 'Mode',
      region: ignored,
      security_policy: 'SecurityPolicy',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { covers: ['BodyS3Location', 'CloneFrom', 'Version'] },
  ),
  part('aws_api_gateway_rest_api_policy', 'AWS::ApiGateway::RestApi', ofRestApi, {
    id: ignored,
    policy: { to: 'Policy', by: json },
    region: ignored,
  }),
  part('aws_api_gateway_rest_api_put', 'AWS::ApiGateway::RestApi', ofRestApi, {
    body: { to: 'Body', by: json },
    fail_on_warnings: 'FailOnWarnings',
    parameters: 'Parameters',
    region: ignored,
    timeouts: ignored,
    triggers: ignored,
  }),
  resource('aws_api_gateway_stage', 'AWS::ApiGateway::Stage', {
    access_log_settings: {
      block: 'AccessLogSetting',
      attributes: {
        destination_arn: 'DestinationArn',
        format: 'Format',
      },
    },
    cache_cluster_enabled: 'CacheClusterEnabled',
    cache_cluster_size: 'CacheClusterSize',
    canary_settings: {
      block: 'CanarySetting',
      attributes: {
        deployment_id: 'DeploymentId',
        percent_traffic: 'PercentTraffic',
        stage_variable_overrides: 'StageVariableOverrides',
        use_stage_cache: 'UseStageCache',
      },
    },
    client_certificate_id: 'ClientCertificateId',
    deployment_id: 'DeploymentId',
    description: 'Description',
    documentation_version: 'DocumentationVersion',
    id: ignored,
    region: ignored,
    rest_api_id: 'RestApiId',
    stage_name: 'StageName',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    variables: 'Variables',
    xray_tracing_enabled: 'TracingEnabled',
  }),
  resource('aws_api_gateway_usage_plan', 'AWS::ApiGateway::UsagePlan', {
    api_stages: {
      blocks: 'ApiStages',
      attributes: {
        api_id: 'ApiId',
        stage: 'Stage',
        throttle: { to: 'Throttle', by: throttles },
      },
    },
    description: 'Description',
    id: ignored,
    name: 'UsagePlanName',
    product_code: ignored,
    quota_settings: {
      block: 'Quota',
      attributes: {
        limit: 'Limit',
        offset: 'Offset',
        period: 'Period',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    throttle_settings: {
      block: 'Throttle',
      attributes: {
        burst_limit: 'BurstLimit',
        rate_limit: 'RateLimit',
      },
    },
  }),
  resource('aws_api_gateway_usage_plan_key', 'AWS::ApiGateway::UsagePlanKey', {
    id: ignored,
    key_id: 'KeyId',
    key_type: 'KeyType',
    region: ignored,
    usage_plan_id: 'UsagePlanId',
  }),
  resource('aws_api_gateway_vpc_link', 'AWS::ApiGateway::VpcLink', {
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    target_arns: 'TargetArns',
  }),
  resource(
    'aws_apigatewayv2_api',
    'AWS::ApiGatewayV2::Api',
    {
      api_key_selection_expression: 'ApiKeySelectionExpression',
      body: { to: 'Body', by: json },
      cors_configuration: {
        block: 'CorsConfiguration',
        attributes: {
          allow_credentials: 'AllowCredentials',
          allow_headers: 'AllowHeaders',
          allow_methods: 'AllowMethods',
          allow_origins: 'AllowOrigins',
          expose_headers: 'ExposeHeaders',
          max_age: 'MaxAge',
        },
      },
      credentials_arn: 'CredentialsArn',
      description: 'Description',
      disable_execute_api_endpoint: 'DisableExecuteApiEndpoint',
      fail_on_warnings: 'FailOnWarnings',
      id: ignored,
      ip_address_type: 'IpAddressType',
      name: 'Name',
      protocol_type: 'ProtocolType',
      region: ignored,
      route_key: 'RouteKey',
      route_selection_expression: 'RouteSelectionExpression',
      tags: 'Tags',
      tags_all: ignored,
      target: 'Target',
      version: 'Version',
    },
    { covers: ['BasePath', 'BodyS3Location', 'DisableSchemaValidation'] },
  ),
  resource('aws_apigatewayv2_api_mapping', 'AWS::ApiGatewayV2::ApiMapping', {
    api_id: 'ApiId',
    api_mapping_key: 'ApiMappingKey',
    domain_name: 'DomainName',
    id: ignored,
    region: ignored,
    stage: 'Stage',
  }),
  resource(
    'aws_apigatewayv2_authorizer',
    'AWS::ApiGatewayV2::Authorizer',
    {
      api_id: 'ApiId',
      authorizer_credentials_arn: 'AuthorizerCredentialsArn',
      authorizer_payload_format_version: 'AuthorizerPayloadFormatVersion',
      authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
      authorizer_type: 'AuthorizerType',
      authorizer_uri: 'AuthorizerUri',
      enable_simple_responses: 'EnableSimpleResponses',
      id: ignored,
      identity_sources: 'IdentitySource',
      jwt_configuration: {
        block: 'JwtConfiguration',
        attributes: {
          audience: 'Audience',
          issuer: 'Issuer',
        },
      },
      name: 'Name',
      region: ignored,
      timeouts: ignored,
    },
    { covers: ['IdentityValidationExpression'] },
  ),
  resource(
    'aws_apigatewayv2_deployment',
    'AWS::ApiGatewayV2::Deployment',
    {
      api_id: 'ApiId',
      description: 'Description',
      id: ignored,
      region: ignored,
      triggers: ignored,
    },
    { covers: ['StageName'] },
  ),
  resource('aws_apigatewayv2_domain_name', 'AWS::ApiGatewayV2::DomainName', {
    domain_name: 'DomainName',
    domain_name_configuration: {
      blocks: 'DomainNameConfigurations',
      attributes: {
        certificate_arn: 'CertificateArn',
        endpoint_type: 'EndpointType',
        ip_address_type: 'IpAddressType',
        ownership_verification_certificate_arn: 'OwnershipVerificationCertificateArn',
        security_policy: 'SecurityPolicy',
      },
    },
    id: ignored,
    mutual_tls_authentication: {
      block: 'MutualTlsAuthentication',
      attributes: {
        truststore_uri: 'TruststoreUri',
        truststore_version: 'TruststoreVersion',
      },
    },
    region: ignored,
    routing_mode: 'RoutingMode',
    tags: 'Tags',
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_apigatewayv2_integration', 'AWS::ApiGatewayV2::Integration', {
    api_id: 'ApiId',
    connection_id: 'ConnectionId',
    connection_type: 'ConnectionType',
    content_handling_strategy: 'ContentHandlingStrategy',
    credentials_arn: 'CredentialsArn',
    description: 'Description',
    id: ignored,
    integration_method: 'IntegrationMethod',
    integration_subtype: 'IntegrationSubtype',
    integration_type: 'IntegrationType',
    integration_uri: 'IntegrationUri',
    passthrough_behavior: 'PassthroughBehavior',
    payload_format_version: 'PayloadFormatVersion',
    region: ignored,
    request_parameters: 'RequestParameters',
    request_templates: 'RequestTemplates',
    response_parameters: { to: 'ResponseParameters', by: responseParameters },
    template_selection_expression: 'TemplateSelectionExpression',
    timeout_milliseconds: 'TimeoutInMillis',
    tls_config: {
      block: 'TlsConfig',
      attributes: {
        server_name_to_verify: 'ServerNameToVerify',
      },
    },
  }),
  resource(
    'aws_apigatewayv2_integration_response',
    'AWS::ApiGatewayV2::IntegrationResponse',
    {
      api_id: 'ApiId',
      content_handling_strategy: 'ContentHandlingStrategy',
      id: ignored,
      integration_id: 'IntegrationId',
      integration_response_key: 'IntegrationResponseKey',
      region: ignored,
      response_templates: 'ResponseTemplates',
      template_selection_expression: 'TemplateSelectionExpression',
    },
    { covers: ['ResponseParameters'] },
  ),
  resource('aws_apigatewayv2_model', 'AWS::ApiGatewayV2::Model', {
    api_id: 'ApiId',
    content_type: 'ContentType',
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    schema: { to: 'Schema', by: json },
  }),
  resource('aws_apigatewayv2_route', 'AWS::ApiGatewayV2::Route', {
    api_id: 'ApiId',
    api_key_required: 'ApiKeyRequired',
    authorization_scopes: 'AuthorizationScopes',
    authorization_type: 'AuthorizationType',
    authorizer_id: 'AuthorizerId',
    id: ignored,
    model_selection_expression: 'ModelSelectionExpression',
    operation_name: 'OperationName',
    region: ignored,
    request_models: 'RequestModels',
    request_parameter: { to: 'RequestParameters', by: requestParameters },
    route_key: 'RouteKey',
    route_response_selection_expression: 'RouteResponseSelectionExpression',
    target: 'Target',
  }),
  resource(
    'aws_apigatewayv2_route_response',
    'AWS::ApiGatewayV2::RouteResponse',
    {
      api_id: 'ApiId',
      id: ignored,
      model_selection_expression: 'ModelSelectionExpression',
      region: ignored,
      response_models: 'ResponseModels',
      route_id: 'RouteId',
      route_response_key: 'RouteResponseKey',
    },
    { covers: ['ResponseParameters'] },
  ),
  resource('aws_apigatewayv2_routing_rule', 'AWS::ApiGatewayV2::RoutingRule', {
    action: {
      blocks: 'Actions',
      attributes: {
        invoke_api: {
          block: 'InvokeApi',
          attributes: {
            api_id: 'ApiId',
            stage: 'Stage',
            strip_base_path: 'StripBasePath',
          },
        },
      },
    },
    condition: {
      blocks: 'Conditions',
      attributes: {
        match_base_paths: {
          block: 'MatchBasePaths',
          attributes: {
            any_of: 'AnyOf',
          },
        },
        match_headers: {
          block: 'MatchHeaders',
          attributes: {
            any_of: {
              blocks: 'AnyOf',
              attributes: {
                header: 'Header',
                value_glob: 'ValueGlob',
              },
            },
          },
        },
      },
    },
    domain_name: 'DomainNameArn',
    priority: 'Priority',
    region: ignored,
  }),
  resource(
    'aws_apigatewayv2_stage',
    'AWS::ApiGatewayV2::Stage',
    {
      access_log_settings: {
        block: 'AccessLogSettings',
        attributes: {
          destination_arn: 'DestinationArn',
          format: 'Format',
        },
      },
      api_id: 'ApiId',
      auto_deploy: 'AutoDeploy',
      client_certificate_id: 'ClientCertificateId',
      default_route_settings: {
        block: 'DefaultRouteSettings',
        attributes: {
          data_trace_enabled: 'DataTraceEnabled',
          detailed_metrics_enabled: 'DetailedMetricsEnabled',
          logging_level: 'LoggingLevel',
          throttling_burst_limit: 'ThrottlingBurstLimit',
          throttling_rate_limit: 'ThrottlingRateLimit',
        },
      },
      deployment_id: 'DeploymentId',
      description: 'Description',
      id: ignored,
      name: 'StageName',
      region: ignored,
      route_settings: { to: 'RouteSettings', by: routeSettings },
      stage_variables: 'StageVariables',
      tags: 'Tags',
      tags_all: ignored,
    },
    { covers: ['AccessPolicyId'] },
  ),
  resource('aws_apigatewayv2_vpc_link', 'AWS::ApiGatewayV2::VpcLink', {
    id: ignored,
    name: 'Name',
    region: ignored,
    security_group_ids: 'SecurityGroupIds',
    subnet_ids: 'SubnetIds',
    tags: 'Tags',
    tags_all: ignored,
  }),
];
