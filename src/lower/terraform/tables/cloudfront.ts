import type { Term } from '../../term.ts';
import { attribute, mapOf, property, tagList, unmapped } from '../change.ts';
import { eachAs, eachRenamed, inBlock, type Names, onBlocks, renamed, withDefaults } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

const behaviorNames: Names = {
  allowed_methods: 'AllowedMethods',
  cache_policy_id: 'CachePolicyId',
  cached_methods: 'CachedMethods',
  compress: 'Compress',
  default_ttl: 'DefaultTTL',
  field_level_encryption_id: 'FieldLevelEncryptionId',
  forwarded_values: [
    'ForwardedValues',
    renamed({
      cookies: ['Cookies', renamed({ forward: 'Forward', whitelisted_names: 'WhitelistedNames' })],
      headers: 'Headers',
      query_string: 'QueryString',
      query_string_cache_keys: 'QueryStringCacheKeys',
    }),
  ],
  function_association: ['FunctionAssociations', eachRenamed({ event_type: 'EventType', function_arn: 'FunctionARN' })],
  grpc_config: ['GrpcConfig', renamed({ enabled: 'Enabled' })],
  lambda_function_association: [
    'LambdaFunctionAssociations',
    eachRenamed({ event_type: 'EventType', include_body: 'IncludeBody', lambda_arn: 'LambdaFunctionARN' }),
  ],
  max_ttl: 'MaxTTL',
  min_ttl: 'MinTTL',
  origin_request_policy_id: 'OriginRequestPolicyId',
  path_pattern: 'PathPattern',
  realtime_log_config_arn: 'RealtimeLogConfigArn',
  response_headers_policy_id: 'ResponseHeadersPolicyId',
  smooth_streaming: 'SmoothStreaming',
  target_origin_id: 'TargetOriginId',
  trusted_key_groups: 'TrustedKeyGroups',
  trusted_signers: 'TrustedSigners',
  viewer_protocol_policy: 'ViewerProtocolPolicy',
};

/**
 * Without a cache policy the provider sends 0 for each time that is not written, so that nothing is kept; CloudFormation leaves it
 * to CloudFront, which keeps answers for a day. Source: expandCacheBehavior in internal/service/cloudfront of the provider.
 */
const withTimes = (value: Term) =>
  onBlocks(value, (behavior) =>
    attribute(behavior, 'cache_policy_id') === undefined
      ? withDefaults(behavior, { min_ttl: 0, default_ttl: 0, max_ttl: 0 })
      : behavior,
  );

const originNames: Names = {
  connection_attempts: 'ConnectionAttempts',
  connection_timeout: 'ConnectionTimeout',
  custom_header: ['OriginCustomHeaders', eachRenamed({ name: 'HeaderName', value: 'HeaderValue' })],
  custom_origin_config: [
    'CustomOriginConfig',
    renamed({
      http_port: 'HTTPPort',
      https_port: 'HTTPSPort',
      ip_address_type: 'IpAddressType',
      origin_keepalive_timeout: 'OriginKeepaliveTimeout',
      origin_mtls_config: ['OriginMtlsConfig', renamed({ client_certificate_arn: 'ClientCertificateArn' })],
      origin_protocol_policy: 'OriginProtocolPolicy',
      origin_read_timeout: 'OriginReadTimeout',
      origin_ssl_protocols: 'OriginSSLProtocols',
    }),
  ],
  domain_name: 'DomainName',
  origin_access_control_id: 'OriginAccessControlId',
  origin_id: 'Id',
  origin_path: 'OriginPath',
  origin_shield: ['OriginShield', renamed({ enabled: 'Enabled', origin_shield_region: 'OriginShieldRegion' })],
  response_completion_timeout: 'ResponseCompletionTimeout',
  s3_origin_config: ['S3OriginConfig', renamed({ origin_access_identity: 'OriginAccessIdentity' })],
  vpc_origin_config: [
    'VpcOriginConfig',
    renamed({
      origin_keepalive_timeout: 'OriginKeepaliveTimeout',
      origin_read_timeout: 'OriginReadTimeout',
      owner_account_id: 'OwnerAccountId',
      vpc_origin_id: 'VpcOriginId',
    }),
  ],
};

/** An origin of which no kind is written is a bucket: the provider sends an empty S3OriginConfig, which CloudFormation demands. */
const withKind = (value: Term) =>
  onBlocks(value, (origin) => {
    const kinds = ['custom_origin_config', 's3_origin_config', 'vpc_origin_config'];
    if (origin.open !== undefined || kinds.some((kind) => attribute(origin, kind) !== undefined)) return origin;
    return { ...origin, entries: [...origin.entries, property('s3_origin_config', mapOf(origin, {}))] };
  });

const certificateNames: Names = {
  acm_certificate_arn: 'AcmCertificateArn',
  cloudfront_default_certificate: 'CloudFrontDefaultCertificate',
  iam_certificate_id: 'IamCertificateId',
  minimum_protocol_version: 'MinimumProtocolVersion',
  ssl_support_method: 'SslSupportMethod',
};

/** The provider's documentation: "Default: TLSv1". */
const withVersion = (value: Term) =>
  onBlocks(value, (certificate) => withDefaults(certificate, { minimum_protocol_version: 'TLSv1' }));

const behavior = (value: Term) => renamed(behaviorNames)(withTimes(value));
const behaviors = (value: Term) => eachRenamed(behaviorNames)(withTimes(value));
const origins = (value: Term) => eachRenamed(originNames)(withKind(value));
const certificate = (value: Term) => renamed(certificateNames)(withVersion(value));

/** Amazon CloudFront. */
export const cloudfront = (): readonly Table[] => [
  resource(
    'aws_cloudfront_cache_policy',
    'AWS::CloudFront::CachePolicy',
    {
      comment: 'CachePolicyConfig.Comment',
      default_ttl: 'CachePolicyConfig.DefaultTTL',
      id: ignored,
      max_ttl: 'CachePolicyConfig.MaxTTL',
      min_ttl: 'CachePolicyConfig.MinTTL',
      name: 'CachePolicyConfig.Name',
      parameters_in_cache_key_and_forwarded_to_origin: {
        block: 'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin',
        attributes: {
          cookies_config: {
            block: 'CookiesConfig',
            attributes: {
              cookie_behavior: 'CookieBehavior',
              cookies: { inner: { items: 'Cookies' } },
            },
          },
          enable_accept_encoding_brotli: 'EnableAcceptEncodingBrotli',
          enable_accept_encoding_gzip: 'EnableAcceptEncodingGzip',
          headers_config: {
            block: 'HeadersConfig',
            attributes: {
              header_behavior: 'HeaderBehavior',
              headers: { inner: { items: 'Headers' } },
            },
          },
          query_strings_config: {
            block: 'QueryStringsConfig',
            attributes: {
              query_string_behavior: 'QueryStringBehavior',
              query_strings: { inner: { items: 'QueryStrings' } },
            },
          },
        },
      },
    },
    {
      // The provider's documentation; CloudFormation demands all three.
      defaults: {
        'CachePolicyConfig.DefaultTTL': 86400,
        'CachePolicyConfig.MaxTTL': 31536000,
        'CachePolicyConfig.MinTTL': 0,
      },
    },
  ),
  resource('aws_cloudfront_continuous_deployment_policy', 'AWS::CloudFront::ContinuousDeploymentPolicy', {
    enabled: 'ContinuousDeploymentPolicyConfig.Enabled',
    staging_distribution_dns_names: {
      to: 'ContinuousDeploymentPolicyConfig.StagingDistributionDnsNames',
      by: inBlock('items'),
    },
    traffic_config: {
      block: 'ContinuousDeploymentPolicyConfig.TrafficConfig',
      attributes: {
        single_header_config: {
          block: 'SingleHeaderConfig',
          attributes: {
            header: 'Header',
            value: 'Value',
          },
        },
        single_weight_config: {
          block: 'SingleWeightConfig',
          attributes: {
            session_stickiness_config: {
              block: 'SessionStickinessConfig',
              attributes: {
                idle_ttl: 'IdleTTL',
                maximum_ttl: 'MaximumTTL',
              },
            },
            weight: 'Weight',
          },
        },
        type: 'Type',
      },
    },
  }),
  resource(
    'aws_cloudfront_distribution',
    'AWS::CloudFront::Distribution',
    {
      aliases: 'DistributionConfig.Aliases',
      anycast_ip_list_id: 'DistributionConfig.AnycastIpListId',
      cache_tag_config: {
        block: 'DistributionConfig.CacheTagConfig',
        attributes: {
          header_name: 'HeaderName',
        },
      },
      comment: 'DistributionConfig.Comment',
      connection_function_association: {
        block: 'DistributionConfig.ConnectionFunctionAssociation',
        attributes: {
          id: 'Id',
        },
      },
      continuous_deployment_policy_id: 'DistributionConfig.ContinuousDeploymentPolicyId',
      custom_error_response: {
        blocks: 'DistributionConfig.CustomErrorResponses',
        attributes: {
          error_caching_min_ttl: 'ErrorCachingMinTTL',
          error_code: 'ErrorCode',
          response_code: 'ResponseCode',
          response_page_path: 'ResponsePagePath',
        },
      },
      default_cache_behavior: { to: 'DistributionConfig.DefaultCacheBehavior', by: behavior },
      default_root_object: 'DistributionConfig.DefaultRootObject',
      enabled: 'DistributionConfig.Enabled',
      http_version: 'DistributionConfig.HttpVersion',
      id: ignored,
      is_ipv6_enabled: 'DistributionConfig.IPV6Enabled',
      logging_config: {
        block: 'DistributionConfig.Logging',
        attributes: {
          bucket: 'Bucket',
          include_cookies: 'IncludeCookies',
          prefix: 'Prefix',
        },
      },
      ordered_cache_behavior: { to: 'DistributionConfig.CacheBehaviors', by: behaviors },
      origin: { to: 'DistributionConfig.Origins', by: origins },
      origin_group: {
        blocks: 'DistributionConfig.OriginGroups.Items',
        attributes: {
          failover_criteria: { block: 'FailoverCriteria', attributes: { status_codes: 'StatusCodes.Items' } },
          member: { blocks: 'Members.Items', attributes: { origin_id: 'OriginId' } },
          origin_id: 'Id',
        },
      },
      price_class: 'DistributionConfig.PriceClass',
      restrictions: {
        block: 'DistributionConfig.Restrictions',
        attributes: {
          geo_restriction: {
            block: 'GeoRestriction',
            attributes: {
              locations: 'Locations',
              restriction_type: 'RestrictionType',
            },
          },
        },
      },
      retain_on_delete: ignored,
      staging: 'DistributionConfig.Staging',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      viewer_certificate: { to: 'DistributionConfig.ViewerCertificate', by: certificate },
      viewer_mtls_config: {
        block: 'DistributionConfig.ViewerMtlsConfig',
        attributes: {
          mode: 'Mode',
          trust_store_config: {
            block: 'TrustStoreConfig',
            attributes: {
              advertise_trust_store_ca_names: 'AdvertiseTrustStoreCaNames',
              ignore_certificate_expiry: 'IgnoreCertificateExpiry',
              trust_store_id: 'TrustStoreId',
            },
          },
        },
      },
      wait_for_deployment: ignored,
      web_acl_id: 'DistributionConfig.WebACLId',
    },
    {
      // The provider's documentation of http_version; without it CloudFormation's is http1.1.
      defaults: { 'DistributionConfig.HttpVersion': 'http2' },
    },
  ),
  resource('aws_cloudfront_field_level_encryption_profile', 'AWS::CloudFront::FieldLevelEncryptionProfile', {
    comment: 'FieldLevelEncryptionProfileConfig.Comment',
    encryption_entities: { to: 'FieldLevelEncryptionProfileConfig.EncryptionEntities', by: unmapped },
    id: ignored,
    name: 'FieldLevelEncryptionProfileConfig.Name',
  }),
  resource(
    'aws_cloudfront_function',
    'AWS::CloudFront::Function',
    {
      code: 'FunctionCode',
      comment: 'FunctionConfig.Comment',
      id: ignored,
      key_value_store_associations: { to: 'FunctionConfig.KeyValueStoreAssociations', by: eachAs('KeyValueStoreARN') },
      name: 'Name',
      publish: 'AutoPublish',
      runtime: 'FunctionConfig.Runtime',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      // The provider publishes unless told not to.
      defaults: { AutoPublish: true },
      covers: ['FunctionMetadata'],
    },
  ),
  resource('aws_cloudfront_key_group', 'AWS::CloudFront::KeyGroup', {
    comment: 'KeyGroupConfig.Comment',
    id: ignored,
    items: 'KeyGroupConfig.Items',
    name: 'KeyGroupConfig.Name',
  }),
  resource(
    'aws_cloudfront_key_value_store',
    'AWS::CloudFront::KeyValueStore',
    {
      comment: 'Comment',
      name: 'Name',
      tags: { to: 'Tags', by: tagList },
      timeouts: ignored,
    },
    { covers: ['ImportSource'] },
  ),
  resource('aws_cloudfront_monitoring_subscription', 'AWS::CloudFront::MonitoringSubscription', {
    distribution_id: 'DistributionId',
    id: ignored,
    monitoring_subscription: {
      block: 'MonitoringSubscription',
      attributes: {
        realtime_metrics_subscription_config: {
          block: 'RealtimeMetricsSubscriptionConfig',
          attributes: {
            realtime_metrics_subscription_status: 'RealtimeMetricsSubscriptionStatus',
          },
        },
      },
    },
  }),
  resource('aws_cloudfront_origin_access_control', 'AWS::CloudFront::OriginAccessControl', {
    description: 'OriginAccessControlConfig.Description',
    id: ignored,
    name: 'OriginAccessControlConfig.Name',
    origin_access_control_origin_type: 'OriginAccessControlConfig.OriginAccessControlOriginType',
    signing_behavior: 'OriginAccessControlConfig.SigningBehavior',
    signing_protocol: 'OriginAccessControlConfig.SigningProtocol',
  }),
  resource('aws_cloudfront_origin_access_identity', 'AWS::CloudFront::CloudFrontOriginAccessIdentity', {
    comment: 'CloudFrontOriginAccessIdentityConfig.Comment',
    id: ignored,
  }),
  resource('aws_cloudfront_origin_request_policy', 'AWS::CloudFront::OriginRequestPolicy', {
    comment: 'OriginRequestPolicyConfig.Comment',
    cookies_config: {
      block: 'OriginRequestPolicyConfig.CookiesConfig',
      attributes: {
        cookie_behavior: 'CookieBehavior',
        cookies: { inner: { items: 'Cookies' } },
      },
    },
    headers_config: {
      block: 'OriginRequestPolicyConfig.HeadersConfig',
      attributes: {
        header_behavior: 'HeaderBehavior',
        headers: { inner: { items: 'Headers' } },
      },
    },
    id: ignored,
    name: 'OriginRequestPolicyConfig.Name',
    query_strings_config: {
      block: 'OriginRequestPolicyConfig.QueryStringsConfig',
      attributes: {
        query_string_behavior: 'QueryStringBehavior',
        query_strings: { inner: { items: 'QueryStrings' } },
      },
    },
  }),
  resource('aws_cloudfront_public_key', 'AWS::CloudFront::PublicKey', {
    comment: 'PublicKeyConfig.Comment',
    encoded_key: 'PublicKeyConfig.EncodedKey',
    id: ignored,
    name: 'PublicKeyConfig.Name',
    name_prefix: ignored,
  }),
  resource('aws_cloudfront_realtime_log_config', 'AWS::CloudFront::RealtimeLogConfig', {
    endpoint: {
      blocks: 'EndPoints',
      attributes: {
        kinesis_stream_config: {
          block: 'KinesisStreamConfig',
          attributes: {
            role_arn: 'RoleArn',
            stream_arn: 'StreamArn',
          },
        },
        stream_type: 'StreamType',
      },
    },
    fields: 'Fields',
    id: ignored,
    name: 'Name',
    sampling_rate: 'SamplingRate',
  }),
  resource('aws_cloudfront_response_headers_policy', 'AWS::CloudFront::ResponseHeadersPolicy', {
    comment: 'ResponseHeadersPolicyConfig.Comment',
    cors_config: {
      block: 'ResponseHeadersPolicyConfig.CorsConfig',
      attributes: {
        access_control_allow_credentials: 'AccessControlAllowCredentials',
        access_control_allow_headers: {
          block: 'AccessControlAllowHeaders',
          attributes: {
            items: 'Items',
          },
        },
        access_control_allow_methods: {
          block: 'AccessControlAllowMethods',
          attributes: {
            items: 'Items',
          },
        },
        access_control_allow_origins: {
          block: 'AccessControlAllowOrigins',
          attributes: {
            items: 'Items',
          },
        },
        access_control_expose_headers: {
          block: 'AccessControlExposeHeaders',
          attributes: {
            items: 'Items',
          },
        },
        access_control_max_age_sec: 'AccessControlMaxAgeSec',
        origin_override: 'OriginOverride',
      },
    },
    custom_headers_config: {
      block: 'ResponseHeadersPolicyConfig.CustomHeadersConfig',
      attributes: {
        items: {
          blocks: 'Items',
          attributes: {
            header: 'Header',
            override: 'Override',
            value: 'Value',
          },
        },
      },
    },
    id: ignored,
    name: 'ResponseHeadersPolicyConfig.Name',
    remove_headers_config: {
      block: 'ResponseHeadersPolicyConfig.RemoveHeadersConfig',
      attributes: {
        items: {
          blocks: 'Items',
          attributes: {
            header: 'Header',
          },
        },
      },
    },
    security_headers_config: {
      block: 'ResponseHeadersPolicyConfig.SecurityHeadersConfig',
      attributes: {
        content_security_policy: {
          block: 'ContentSecurityPolicy',
          attributes: {
            content_security_policy: 'ContentSecurityPolicy',
            override: 'Override',
          },
        },
        content_type_options: {
          block: 'ContentTypeOptions',
          attributes: {
            override: 'Override',
          },
        },
        frame_options: {
          block: 'FrameOptions',
          attributes: {
            frame_option: 'FrameOption',
            override: 'Override',
          },
        },
        referrer_policy: {
          block: 'ReferrerPolicy',
          attributes: {
            override: 'Override',
            referrer_policy: 'ReferrerPolicy',
          },
        },
        strict_transport_security: {
          block: 'StrictTransportSecurity',
          attributes: {
            access_control_max_age_sec: 'AccessControlMaxAgeSec',
            include_subdomains: 'IncludeSubdomains',
            override: 'Override',
            preload: 'Preload',
          },
        },
        xss_protection: {
          block: 'XSSProtection',
          attributes: {
            mode_block: 'ModeBlock',
            override: 'Override',
            protection: 'Protection',
            report_uri: 'ReportUri',
          },
        },
      },
    },
    server_timing_headers_config: {
      block: 'ResponseHeadersPolicyConfig.ServerTimingHeadersConfig',
      attributes: {
        enabled: 'Enabled',
        sampling_rate: 'SamplingRate',
      },
    },
  }),
  resource('aws_cloudfront_vpc_origin', 'AWS::CloudFront::VpcOrigin', {
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    vpc_origin_endpoint_config: {
      block: 'VpcOriginEndpointConfig',
      attributes: {
        arn: 'Arn',
        http_port: 'HTTPPort',
        https_port: 'HTTPSPort',
        name: 'Name',
        origin_protocol_policy: 'OriginProtocolPolicy',
        origin_ssl_protocols: { inner: { items: 'OriginSSLProtocols', quantity: ignored } },
      },
    },
  }),
  ...none(
    'aws_cloudfront_field_level_encryption_config',
    'aws_cloudfrontkeyvaluestore_key',
    'aws_cloudfrontkeyvaluestore_keys_exclusive',
  ),
];
