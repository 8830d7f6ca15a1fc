import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import {
  attribute,
  blocksOf,
  changed,
  constant,
  listOf,
  mapOf,
  property,
  scalarAt,
  tagList,
  textOf,
  unmapped,
  words,
} from '../change.ts';
import { itemOf } from '../items.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** A value as one of the settings that CloudFormation keeps as a list of keys and values. */
function setting(key: string): (value: Term) => Term | undefined {
  return (value) =>
    value.kind === 'null' ? value : { kind: 'list', items: [keyValue(key, value)], ...rangeOf(value) };
}

function keyValue(key: string, value: Term): Term {
  return mapOf(value, { Key: scalarAt(value, key), Value: value });
}

/** Where a setting goes, for each list that holds some. */
const loadBalancerAttribute = (key: string) => ({ to: 'LoadBalancerAttributes', by: setting(key) }) as const;
const listenerAttribute = (key: string) => ({ to: 'ListenerAttributes', by: setting(key) }) as const;
const targetGroupAttribute = (key: string) => ({ to: 'TargetGroupAttributes', by: setting(key) }) as const;

const scheme = words({ true: 'internal', false: 'internet-facing' });

/**
 * Without a protocol the provider takes HTTP for an Application Load Balancer. A Network Load Balancer demands one, and a listener
 * of a Gateway Load Balancer has neither protocol nor port.
 * Source: AWS provider, "aws_lb_listener", argument protocol.
 */
function listenerProtocol(body: MapTerm): readonly MapTermEntry[] {
  const port = attribute(body, 'port');
  const isGiven = attribute(body, 'protocol') !== undefined || port === undefined;
  return isGiven ? [] : [property('Protocol', scalarAt(port, 'HTTP'))];
}

/**
 * What the provider says of health checks as soon as there is a block for them; AWS has other thresholds, and other protocols for
 * a Network Load Balancer.
 * Source: AWS provider, internal/service/elbv2/target_group.go, schema of health_check.
 */
function healthCheckDefaults(body: MapTerm): readonly MapTermEntry[] {
  const [block] = blocksOf(body, 'health_check');
  if (block?.kind !== 'map') return [];
  const added: MapTermEntry[] = [];
  const unlessWritten = (name: string, key: string, value: string | number): void => {
    if (attribute(block, name) === undefined) added.push(property(key, scalarAt(block, value)));
  };
  unlessWritten('healthy_threshold', 'HealthyThresholdCount', 3);
  unlessWritten('unhealthy_threshold', 'UnhealthyThresholdCount', 3);
  if (textOf(attribute(body, 'target_type')) !== 'lambda') unlessWritten('protocol', 'HealthCheckProtocol', 'HTTP');
  const matcher = attribute(block, 'matcher');
  if (matcher !== undefined) {
    const code = textOf(attribute(body, 'protocol_version'))?.toUpperCase() === 'GRPC' ? 'GrpcCode' : 'HttpCode';
    added.push(property('Matcher', mapOf(matcher, { [code]: matcher })));
  }
  return added;
}

/**
 * Stickiness, which is on as soon as there is a block for it. The key of the duration depends on the type.
 * Source: AWS provider, internal/service/elbv2/target_group.go, schema of stickiness.
 */
function stickiness(value: Term): Term | undefined {
  return changed(value, (blocks) => {
    const [block] = blocks.kind === 'list' && blocks.open === undefined ? blocks.items : [blocks];
    if (block === undefined) return undefined;
    if (block.kind !== 'map') return unmapped(block);
    const type = attribute(block, 'type');
    const isApplication = textOf(type) === 'app_cookie';
    const settings: Readonly<Record<string, Term | undefined>> = {
      'stickiness.enabled': attribute(block, 'enabled') ?? scalarAt(block, true),
      'stickiness.type': type,
      'stickiness.app_cookie.cookie_name': attribute(block, 'cookie_name'),
      [`stickiness.${isApplication ? 'app_cookie' : 'lb_cookie'}.duration_seconds`]: attribute(
        block,
        'cookie_duration',
      ),
    };
    const items = Object.entries(settings).flatMap(([key, item]) => (item === undefined ? [] : [keyValue(key, item)]));
    return { kind: 'list', items, ...rangeOf(block) };
  });
}

/**
 * Access logs of a Classic Load Balancer, which are on as soon as there is a block for them.
 * Source: AWS provider, "aws_elb", block access_logs.
 */
function classicAccessLogs(body: MapTerm): readonly MapTermEntry[] {
  const logs = attribute(body, 'access_logs');
  const [block] = blocksOf(body, 'access_logs');
  if (logs === undefined || block === undefined) return [];
  const policy = changed(block, (term) => {
    if (term.kind !== 'map') return unmapped(term);
    return mapOf(term, {
      EmitInterval: attribute(term, 'interval'),
      Enabled: attribute(term, 'enabled') ?? scalarAt(term, true),
      S3BucketName: attribute(term, 'bucket'),
      S3BucketPrefix: attribute(term, 'bucket_prefix'),
    });
  });
  return policy === undefined ? [] : [property('AccessLoggingPolicy', policy)];
}

/** A policy of a Classic Load Balancer, whose attributes are a list of names and values. */
function classicPolicy(
  type: (body: MapTerm) => Term | undefined,
  name: string,
  attributes: string,
): (body: MapTerm) => readonly MapTermEntry[] {
  return (body) => {
    const blocks = attribute(body, attributes);
    const pairs = blocks === undefined ? undefined : changed(blocks, namesAndValues);
    const policy = mapOf(body, {
      Attributes: pairs ?? { kind: 'list', items: [], ...rangeOf(body) },
      PolicyName: attribute(body, name),
      PolicyType: type(body),
    });
    return [property('Policies', { kind: 'list', items: [policy], ...rangeOf(body) })];
  };
}

function namesAndValues(blocks: Term): Term {
  if (blocks.kind !== 'list') return unmapped(blocks);
  const pair = (block: Term): Term | undefined =>
    changed(block, (term) =>
      term.kind === 'map'
        ? mapOf(term, { Name: attribute(term, 'name'), Value: attribute(term, 'value') })
        : unmapped(term),
    );
  return { ...blocks, items: blocks.items.flatMap((block) => pair(block) ?? []) };
}

/** The proxy protocol as the policy that it is in CloudFormation. */
function proxyProtocol(body: MapTerm): readonly MapTermEntry[] {
  const proxied = mapOf(body, { Name: scalarAt(body, 'ProxyProtocol'), Value: scalarAt(body, true) });
  const policy = mapOf(body, {
    Attributes: { kind: 'list', items: [proxied], ...rangeOf(body) },
    InstancePorts: attribute(body, 'instance_ports'),
    // Source: AWS provider, internal/service/elb/proxy_protocol_policy.go.
    PolicyName: scalarAt(body, 'TFEnableProxyProtocol'),
    PolicyType: scalarAt(body, 'ProxyProtocolPolicyType'),
  });
  return [property('Policies', { kind: 'list', items: [policy], ...rangeOf(body) })];
}

const s3Logs = (prefix: string) =>
  ({
    inner: {
      bucket: loadBalancerAttribute(`${prefix}.s3.bucket`),
      enabled: loadBalancerAttribute(`${prefix}.s3.enabled`),
      prefix: loadBalancerAttribute(`${prefix}.s3.prefix`),
    },
  }) as const;

const authentication = {
  authentication_request_extra_params: 'AuthenticationRequestExtraParams',
  on_unauthenticated_request: 'OnUnauthenticatedRequest',
  scope: 'Scope',
  session_cookie_name: 'SessionCookieName',
  session_timeout: 'SessionTimeout',
} as const;

const action = {
  authenticate_cognito: {
    block: 'AuthenticateCognitoConfig',
    attributes: {
      ...authentication,
      user_pool_arn: 'UserPoolArn',
      user_pool_client_id: 'UserPoolClientId',
      user_pool_domain: 'UserPoolDomain',
    },
  },
  authenticate_oidc: {
    block: 'AuthenticateOidcConfig',
    attributes: {
      ...authentication,
      authorization_endpoint: 'AuthorizationEndpoint',
      client_id: 'ClientId',
      client_secret: 'ClientSecret',
      issuer: 'Issuer',
      token_endpoint: 'TokenEndpoint',
      user_info_endpoint: 'UserInfoEndpoint',
    },
  },
  fixed_response: {
    block: 'FixedResponseConfig',
    attributes: { content_type: 'ContentType', message_body: 'MessageBody', status_code: 'StatusCode' },
  },
  forward: {
    block: 'ForwardConfig',
    attributes: {
      stickiness: {
        block: 'TargetGroupStickinessConfig',
        attributes: { duration: 'DurationSeconds', enabled: 'Enabled' },
      },
      target_group: { blocks: 'TargetGroups', attributes: { arn: 'TargetGroupArn', weight: 'Weight' } },
    },
  },
  jwt_validation: {
    block: 'JwtValidationConfig',
    attributes: {
      additional_claim: {
        blocks: 'AdditionalClaims',
        attributes: { format: 'Format', name: 'Name', values: 'Values' },
      },
      issuer: 'Issuer',
      jwks_endpoint: 'JwksEndpoint',
    },
  },
  order: 'Order',
  redirect: {
    block: 'RedirectConfig',
    attributes: {
      host: 'Host',
      path: 'Path',
      port: 'Port',
      protocol: 'Protocol',
      query: 'Query',
      status_code: 'StatusCode',
    },
  },
  target_group_arn: 'TargetGroupArn',
  type: 'Type',
} as const;

const condition = {
  host_header: [
    { block: 'HostHeaderConfig', attributes: { regex_values: 'RegexValues', values: 'Values' } },
    { to: 'Field', by: constant('host-header') },
  ],
  http_header: [
    {
      block: 'HttpHeaderConfig',
      attributes: { http_header_name: 'HttpHeaderName', regex_values: 'RegexValues', values: 'Values' },
    },
    { to: 'Field', by: constant('http-header') },
  ],
  http_request_method: [
    { block: 'HttpRequestMethodConfig', attributes: { values: 'Values' } },
    { to: 'Field', by: constant('http-request-method') },
  ],
  path_pattern: [
    { block: 'PathPatternConfig', attributes: { regex_values: 'RegexValues', values: 'Values' } },
    { to: 'Field', by: constant('path-pattern') },
  ],
  query_string: [
    { blocks: 'QueryStringConfig.Values', attributes: { key: 'Key', value: 'Value' } },
    { to: 'Field', by: constant('query-string') },
  ],
  source_ip: [
    { block: 'SourceIpConfig', attributes: { ip_address_type: 'IpAddressType', values: 'Values' } },
    { to: 'Field', by: constant('source-ip') },
  ],
} as const;

const rewrite = {
  rewrite: { blocks: 'Rewrites', attributes: { regex: 'Regex', replace: 'Replace' } },
} as const;

const classic = { of: 'aws_elb', by: 'load_balancer' };

const classicByName = { of: 'aws_elb', by: 'load_balancer_name' };

/** The types of Application, Network and Gateway Load Balancers have two names each: `aws_lb_listener`, `aws_alb_listener`. */
function currentGeneration(prefix: 'aws_alb' | 'aws_lb'): readonly Table[] {
  const targetGroup = { of: ['aws_lb_target_group', 'aws_alb_target_group'], by: 'target_group_arn' };
  return [
    resource(
      prefix,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      {
        access_logs: s3Logs('access_logs'),
        client_keep_alive: loadBalancerAttribute('client_keep_alive.seconds'),
        connection_logs: s3Logs('connection_logs'),
        customer_owned_ipv4_pool: ignored,
        desync_mitigation_mode: loadBalancerAttribute('routing.http.desync_mitigation_mode'),
        dns_record_client_routing_policy: loadBalancerAttribute('dns_record.client_routing_policy'),
        drop_invalid_header_fields: loadBalancerAttribute('routing.http.drop_invalid_header_fields.enabled'),
        enable_cross_zone_load_balancing: loadBalancerAttribute('load_balancing.cross_zone.enabled'),
        enable_deletion_protection: loadBalancerAttribute('deletion_protection.enabled'),
        enable_http2: loadBalancerAttribute('routing.http2.enabled'),
        enable_prefix_for_ipv6_source_nat: 'EnablePrefixForIpv6SourceNat',
        enable_tls_version_and_cipher_suite_headers: loadBalancerAttribute(
          'routing.http.x_amzn_tls_version_and_cipher_suite.enabled',
        ),
        enable_waf_fail_open: loadBalancerAttribute('waf.fail_open.enabled'),
        enable_xff_client_port: loadBalancerAttribute('routing.http.xff_client_port.enabled'),
        enable_zonal_shift: loadBalancerAttribute('zonal_shift.config.enabled'),
        enforce_security_group_inbound_rules_on_private_link_traffic:
          'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
        health_check_logs: s3Logs('health_check_logs'),
        id: ignored,
        idle_timeout: loadBalancerAttribute('idle_timeout.timeout_seconds'),
        internal: { to: 'Scheme', by: scheme },
        ip_address_type: 'IpAddressType',
        ipam_pools: { inner: { ipv4_ipam_pool_id: 'Ipv4IpamPoolId' } },
        load_balancer_type: 'Type',
        minimum_load_balancer_capacity: {
          block: 'MinimumLoadBalancerCapacity',
          attributes: { capacity_units: 'CapacityUnits' },
        },
        name: 'Name',
        name_prefix: ignored,
        preserve_host_header: loadBalancerAttribute('routing.http.preserve_host_header.enabled'),
        region: ignored,
        secondary_ips_auto_assigned_per_subnet: loadBalancerAttribute('secondary_ips.auto_assigned.per_subnet'),
        security_groups: 'SecurityGroups',
        subnet_mapping: {
          blocks: 'SubnetMappings',
          attributes: {
            allocation_id: 'AllocationId',
            ipv6_address: 'IPv6Address',
            private_ipv4_address: 'PrivateIPv4Address',
            subnet_id: 'SubnetId',
          },
        },
        subnets: 'Subnets',
        tags: { to: 'Tags', by: tagList },
        tags_all: ignored,
        timeouts: ignored,
        xff_header_processing_mode: loadBalancerAttribute('routing.http.xff_header_processing.mode'),
      },
      { covers: ['EnableCapacityReservationProvisionStabilize'] },
    ),
    resource(
      `${prefix}_listener`,
      'AWS::ElasticLoadBalancingV2::Listener',
      {
        alpn_policy: { to: 'AlpnPolicy', by: listOf },
        certificate_arn: {
          to: 'Certificates',
          by: (arn) => changed(arn, (term) => listOf(mapOf(term, { CertificateArn: term }))),
        },
        default_action: { blocks: 'DefaultActions', attributes: action },
        id: ignored,
        load_balancer_arn: 'LoadBalancerArn',
        mutual_authentication: {
          block: 'MutualAuthentication',
          attributes: {
            advertise_trust_store_ca_names: 'AdvertiseTrustStoreCaNames',
            ignore_client_certificate_expiry: 'IgnoreClientCertificateExpiry',
            mode: 'Mode',
            trust_store_arn: 'TrustStoreArn',
          },
        },
        port: 'Port',
        protocol: 'Protocol',
        region: ignored,
        routing_http_request_x_amzn_mtls_clientcert_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert.header_name',
        ),
        routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert_issuer.header_name',
        ),
        routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert_leaf.header_name',
        ),
        routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name',
        ),
        routing_http_request_x_amzn_mtls_clientcert_subject_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert_subject.header_name',
        ),
        routing_http_request_x_amzn_mtls_clientcert_validity_header_name: listenerAttribute(
          'routing.http.request.x_amzn_mtls_clientcert_validity.header_name',
        ),
        routing_http_request_x_amzn_tls_cipher_suite_header_name: listenerAttribute(
          'routing.http.request.x_amzn_tls_cipher_suite.header_name',
        ),
        routing_http_request_x_amzn_tls_version_header_name: listenerAttribute(
          'routing.http.request.x_amzn_tls_version.header_name',
        ),
        routing_http_response_access_control_allow_credentials_header_value: listenerAttribute(
          'routing.http.response.access_control_allow_credentials.header_value',
        ),
        routing_http_response_access_control_allow_headers_header_value: listenerAttribute(
          'routing.http.response.access_control_allow_headers.header_value',
        ),
        routing_http_response_access_control_allow_methods_header_value: listenerAttribute(
          'routing.http.response.access_control_allow_methods.header_value',
        ),
        routing_http_response_access_control_allow_origin_header_value: listenerAttribute(
          'routing.http.response.access_control_allow_origin.header_value',
        ),
        routing_http_response_access_control_expose_headers_header_value: listenerAttribute(
          'routing.http.response.access_control_expose_headers.header_value',
        ),
        routing_http_response_access_control_max_age_header_value: listenerAttribute(
          'routing.http.response.access_control_max_age.header_value',
        ),
        routing_http_response_content_security_policy_header_value: listenerAttribute(
          'routing.http.response.content_security_policy.header_value',
        ),
        routing_http_response_server_enabled: listenerAttribute('routing.http.response.server.enabled'),
        routing_http_response_strict_transport_security_header_value: listenerAttribute(
          'routing.http.response.strict_transport_security.header_value',
        ),
        routing_http_response_x_content_type_options_header_value: listenerAttribute(
          'routing.http.response.x_content_type_options.header_value',
        ),
        routing_http_response_x_frame_options_header_value: listenerAttribute(
          'routing.http.response.x_frame_options.header_value',
        ),
        ssl_policy: 'SslPolicy',
        tags: { to: 'Tags', by: tagList },
        tags_all: ignored,
        tcp_idle_timeout_seconds: listenerAttribute('tcp.idle_timeout.seconds'),
        timeouts: ignored,
      },
      { also: listenerProtocol },
    ),
    resource(`${prefix}_listener_rule`, 'AWS::ElasticLoadBalancingV2::ListenerRule', {
      action: { blocks: 'Actions', attributes: action },
      condition: { blocks: 'Conditions', attributes: condition },
      id: ignored,
      listener_arn: 'ListenerArn',
      priority: 'Priority',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      transform: {
        blocks: 'Transforms',
        attributes: {
          host_header_rewrite_config: { block: 'HostHeaderRewriteConfig', attributes: rewrite },
          type: 'Type',
          url_rewrite_config: { block: 'UrlRewriteConfig', attributes: rewrite },
        },
      },
    }),
    resource(`${prefix}_listener_certificate`, 'AWS::ElasticLoadBalancingV2::ListenerCertificate', {
      certificate_arn: {
        to: 'Certificates',
        by: (arn) => changed(arn, (term) => listOf(mapOf(term, { CertificateArn: term }))),
      },
      id: ignored,
      listener_arn: 'ListenerArn',
      region: ignored,
    }),
    resource(
      `${prefix}_target_group`,
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      {
        connection_termination: targetGroupAttribute('deregistration_delay.connection_termination.enabled'),
        deregistration_delay: targetGroupAttribute('deregistration_delay.timeout_seconds'),
        health_check: {
          inner: {
            enabled: 'HealthCheckEnabled',
            healthy_threshold: 'HealthyThresholdCount',
            interval: 'HealthCheckIntervalSeconds',
            // Read by `healthCheckDefaults`: the protocol version says which code it is.
            matcher: ignored,
            path: 'HealthCheckPath',
            port: 'HealthCheckPort',
            protocol: 'HealthCheckProtocol',
            timeout: 'HealthCheckTimeoutSeconds',
            unhealthy_threshold: 'UnhealthyThresholdCount',
          },
        },
        id: ignored,
        ip_address_type: 'IpAddressType',
        lambda_multi_value_headers_enabled: targetGroupAttribute('lambda.multi_value_headers.enabled'),
        load_balancing_algorithm_type: targetGroupAttribute('load_balancing.algorithm.type'),
        load_balancing_anomaly_mitigation: targetGroupAttribute('load_balancing.algorithm.anomaly_mitigation'),
        load_balancing_cross_zone_enabled: targetGroupAttribute('load_balancing.cross_zone.enabled'),
        name: 'Name',
        name_prefix: ignored,
        port: 'Port',
        preserve_client_ip: targetGroupAttribute('preserve_client_ip.enabled'),
        protocol: 'Protocol',
        protocol_version: 'ProtocolVersion',
        proxy_protocol_v2: targetGroupAttribute('proxy_protocol_v2.enabled'),
        region: ignored,
        slow_start: targetGroupAttribute('slow_start.duration_seconds'),
        stickiness: { to: 'TargetGroupAttributes', by: stickiness },
        tags: { to: 'Tags', by: tagList },
        tags_all: ignored,
        target_control_port: 'TargetControlPort',
        target_failover: {
          inner: {
            on_deregistration: targetGroupAttribute('target_failover.on_deregistration'),
            on_unhealthy: targetGroupAttribute('target_failover.on_unhealthy'),
          },
        },
        target_group_health: {
          inner: {
            dns_failover: {
              inner: {
                minimum_healthy_targets_count: targetGroupAttribute(
                  'target_group_health.dns_failover.minimum_healthy_targets.count',
                ),
                minimum_healthy_targets_percentage: targetGroupAttribute(
                  'target_group_health.dns_failover.minimum_healthy_targets.percentage',
                ),
              },
            },
            unhealthy_state_routing: {
              inner: {
                minimum_healthy_targets_count: targetGroupAttribute(
                  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count',
                ),
                minimum_healthy_targets_percentage: targetGroupAttribute(
                  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage',
                ),
              },
            },
          },
        },
        target_health_state: {
          inner: {
            enable_unhealthy_connection_termination: targetGroupAttribute(
              'target_health_state.unhealthy.connection_termination.enabled',
            ),
            unhealthy_draining_interval: targetGroupAttribute(
              'target_health_state.unhealthy.draining_interval_seconds',
            ),
          },
        },
        target_type: 'TargetType',
        vpc_id: 'VpcId',
      },
      { also: healthCheckDefaults, covers: ['Matcher', 'Targets'] },
    ),
    part(
      `${prefix}_target_group_attachment`,
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      targetGroup,
      {
        availability_zone: ignored,
        id: ignored,
        port: ignored,
        quic_server_id: ignored,
        region: ignored,
        target_id: ignored,
      },
      {
        also: itemOf('Targets', {
          availability_zone: 'AvailabilityZone',
          port: 'Port',
          quic_server_id: 'QuicServerId',
          target_id: 'Id',
        }),
        covers: ['Targets'],
      },
    ),
  ];
}

/** Elastic Load Balancing: Application, Network, Gateway and Classic Load Balancers. */
export const loadBalancing = (): readonly Table[] => [
  ...currentGeneration('aws_lb'),
  ...currentGeneration('aws_alb'),
  resource('aws_lb_trust_store', 'AWS::ElasticLoadBalancingV2::TrustStore', {
    ca_certificates_bundle_s3_bucket: 'CaCertificatesBundleS3Bucket',
    ca_certificates_bundle_s3_key: 'CaCertificatesBundleS3Key',
    ca_certificates_bundle_s3_object_version: 'CaCertificatesBundleS3ObjectVersion',
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_elb',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    {
      // Read by `classicAccessLogs`.
      access_logs: ignored,
      availability_zones: 'AvailabilityZones',
      connection_draining: 'ConnectionDrainingPolicy.Enabled',
      connection_draining_timeout: 'ConnectionDrainingPolicy.Timeout',
      cross_zone_load_balancing: 'CrossZone',
      desync_mitigation_mode: ignored,
      health_check: {
        block: 'HealthCheck',
        attributes: {
          healthy_threshold: 'HealthyThreshold',
          interval: 'Interval',
          target: 'Target',
          timeout: 'Timeout',
          unhealthy_threshold: 'UnhealthyThreshold',
        },
      },
      id: ignored,
      idle_timeout: 'ConnectionSettings.IdleTimeout',
      instances: 'Instances',
      internal: { to: 'Scheme', by: scheme },
      // PolicyNames, which other resources set for a port, stay unknown.
      listener: {
        blocks: 'Listeners',
        attributes: {
          instance_port: 'InstancePort',
          instance_protocol: 'InstanceProtocol',
          lb_port: 'LoadBalancerPort',
          lb_protocol: 'Protocol',
          ssl_certificate_id: 'SSLCertificateId',
        },
      },
      name: 'LoadBalancerName',
      name_prefix: ignored,
      region: ignored,
      security_groups: 'SecurityGroups',
      source_security_group: ignored,
      subnets: 'Subnets',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    {
      also: classicAccessLogs,
      covers: ['AccessLoggingPolicy', 'AppCookieStickinessPolicy', 'LBCookieStickinessPolicy', 'Policies'],
      // Source: AWS provider, "aws_elb", argument cross_zone_load_balancing; CloudFormation leaves it off.
      defaults: { CrossZone: true },
    },
  ),
  part(
    'aws_elb_attachment',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    { of: 'aws_elb', by: 'elb' },
    {
      id: ignored,
      instance: { to: 'Instances', by: listOf },
      region: ignored,
    },
  ),
  part(
    'aws_load_balancer_policy',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    classicByName,
    { id: ignored, policy_attribute: ignored, policy_name: ignored, policy_type_name: ignored, region: ignored },
    {
      also: classicPolicy((body) => attribute(body, 'policy_type_name'), 'policy_name', 'policy_attribute'),
      covers: ['Policies'],
    },
  ),
  part(
    'aws_lb_ssl_negotiation_policy',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    classic,
    { attribute: ignored, id: ignored, lb_port: ignored, name: ignored, region: ignored, triggers: ignored },
    {
      also: classicPolicy((body) => scalarAt(body, 'SSLNegotiationPolicyType'), 'name', 'attribute'),
      covers: ['Policies'],
    },
  ),
  part(
    'aws_proxy_protocol_policy',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    classic,
    { id: ignored, instance_ports: ignored, region: ignored },
    { also: proxyProtocol, covers: ['Policies'] },
  ),
  part(
    'aws_lb_cookie_stickiness_policy',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    classic,
    { cookie_expiration_period: ignored, id: ignored, lb_port: ignored, name: ignored, region: ignored },
    {
      also: itemOf('LBCookieStickinessPolicy', {
        cookie_expiration_period: 'CookieExpirationPeriod',
        name: 'PolicyName',
      }),
      covers: ['LBCookieStickinessPolicy'],
    },
  ),
  part(
    'aws_app_cookie_stickiness_policy',
    'AWS::ElasticLoadBalancing::LoadBalancer',
    classic,
    { cookie_name: ignored, id: ignored, lb_port: ignored, name: ignored, region: ignored },
    {
      also: itemOf('AppCookieStickinessPolicy', { cookie_name: 'CookieName', name: 'PolicyName' }),
      covers: ['AppCookieStickinessPolicy'],
    },
  ),
];
