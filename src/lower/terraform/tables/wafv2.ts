import type { ResourceTypes } from '../../../aws/resource-types.ts';
import type { Term } from '../../term.ts';
import { attribute, changed, each, json, mapOf, tagList, textOf, unmapped } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { mappedItem, mappedItems } from '../mapped-item.ts';
import { renamed } from '../reshape.ts';
import { type AnyMapping, ignored, type Mapping, none, part, resource, type Table } from '../table.ts';

type Rule = NonNullable<ResourceTypes['AWS::WAFv2::WebACL']['Rules']>[number];
type Statement = NonNullable<Rule['Statement']>;

const customRequestHandling = {
  custom_request_handling: {
    block: 'CustomRequestHandling',
    attributes: { insert_header: { blocks: 'InsertHeaders', attributes: { name: 'Name', value: 'Value' } } },
  },
} as const;

const allow = { block: 'Allow', attributes: customRequestHandling } as const;

const block = {
  block: 'Block',
  attributes: {
    custom_response: {
      block: 'CustomResponse',
      attributes: {
        custom_response_body_key: 'CustomResponseBodyKey',
        response_code: 'ResponseCode',
        response_header: { blocks: 'ResponseHeaders', attributes: { name: 'Name', value: 'Value' } },
      },
    },
  },
} as const;

const action = {
  allow,
  block,
  captcha: { block: 'Captcha', attributes: customRequestHandling },
  challenge: { block: 'Challenge', attributes: customRequestHandling },
  count: { block: 'Count', attributes: customRequestHandling },
} as const;

const immunityTime = {
  immunity_time_property: { block: 'ImmunityTimeProperty', attributes: { immunity_time: 'ImmunityTime' } },
} as const;

const visibilityConfig = {
  block: 'VisibilityConfig',
  attributes: {
    cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
    metric_name: 'MetricName',
    sampled_requests_enabled: 'SampledRequestsEnabled',
  },
} as const;

const customResponseBody = {
  to: 'CustomResponseBodies',
  by: keyedBlocks('key', (body) =>
    mapOf(body, { Content: attribute(body, 'content'), ContentType: attribute(body, 'content_type') }),
  ),
} as const;

const forwardedIpConfig = {
  block: 'ForwardedIPConfig',
  attributes: { fallback_behavior: 'FallbackBehavior', header_name: 'HeaderName' },
} as const;

const textTransformation = {
  blocks: 'TextTransformations',
  attributes: { priority: 'Priority', type: 'Type' },
} as const;

/** Names of headers, cookies or parts of a document in which to look; `all {}` says all of them. */
const all = { block: 'All', attributes: {} } as const;

const inspected: Mapping<NonNullable<Statement['XssMatchStatement']>> = {
  field_to_match: {
    block: 'FieldToMatch',
    attributes: {
      all_query_arguments: { block: 'AllQueryArguments', attributes: {} },
      body: { block: 'Body', attributes: { oversize_handling: 'OversizeHandling' } },
      cookies: {
        block: 'Cookies',
        attributes: {
          match_pattern: {
            block: 'MatchPattern',
            attributes: { all, excluded_cookies: 'ExcludedCookies', included_cookies: 'IncludedCookies' },
          },
          match_scope: 'MatchScope',
          oversize_handling: 'OversizeHandling',
        },
      },
      header_order: { block: 'HeaderOrder', attributes: { oversize_handling: 'OversizeHandling' } },
      headers: {
        block: 'Headers',
        attributes: {
          match_pattern: {
            block: 'MatchPattern',
            attributes: { all, excluded_headers: 'ExcludedHeaders', included_headers: 'IncludedHeaders' },
          },
          match_scope: 'MatchScope',
          oversize_handling: 'OversizeHandling',
        },
      },
      ja3_fingerprint: { block: 'JA3Fingerprint', attributes: { fallback_behavior: 'FallbackBehavior' } },
      ja4_fingerprint: { block: 'JA4Fingerprint', attributes: { fallback_behavior: 'FallbackBehavior' } },
      json_body: {
        block: 'JsonBody',
        attributes: {
          invalid_fallback_behavior: 'InvalidFallbackBehavior',
          match_pattern: { block: 'MatchPattern', attributes: { all, included_paths: 'IncludedPaths' } },
          match_scope: 'MatchScope',
          oversize_handling: 'OversizeHandling',
        },
      },
      method: { block: 'Method', attributes: {} },
      query_string: { block: 'QueryString', attributes: {} },
      single_header: { block: 'SingleHeader', attributes: { name: 'Name' } },
      single_query_argument: { block: 'SingleQueryArgument', attributes: { name: 'Name' } },
      uri_fragment: { block: 'UriFragment', attributes: { fallback_behavior: 'FallbackBehavior' } },
      uri_path: { block: 'UriPath', attributes: {} },
    },
  },
  text_transformation: textTransformation,
};

/** Statements that hold no other statements. */
const simpleStatements: AnyMapping = {
  asn_match_statement: {
    block: 'AsnMatchStatement',
    attributes: { asn_list: 'AsnList', forwarded_ip_config: forwardedIpConfig },
  },
  byte_match_statement: {
    block: 'ByteMatchStatement',
    attributes: {
      ...inspected,
      positional_constraint: 'PositionalConstraint',
      search_string: 'SearchString',
    },
  },
  geo_match_statement: {
    block: 'GeoMatchStatement',
    attributes: { country_codes: 'CountryCodes', forwarded_ip_config: forwardedIpConfig },
  },
  ip_set_reference_statement: {
    block: 'IPSetReferenceStatement',
    attributes: {
      arn: 'Arn',
      ip_set_forwarded_ip_config: {
        block: 'IPSetForwardedIPConfig',
        attributes: { fallback_behavior: 'FallbackBehavior', header_name: 'HeaderName', position: 'Position' },
      },
    },
  },
  label_match_statement: { block: 'LabelMatchStatement', attributes: { key: 'Key', scope: 'Scope' } },
  regex_match_statement: { block: 'RegexMatchStatement', attributes: { ...inspected, regex_string: 'RegexString' } },
  regex_pattern_set_reference_statement: {
    block: 'RegexPatternSetReferenceStatement',
    attributes: { ...inspected, arn: 'Arn' },
  },
  size_constraint_statement: {
    block: 'SizeConstraintStatement',
    attributes: { ...inspected, comparison_operator: 'ComparisonOperator', size: 'Size' },
  },
  sqli_match_statement: {
    block: 'SqliMatchStatement',
    attributes: { ...inspected, sensitivity_level: 'SensitivityLevel' },
  },
  xss_match_statement: { block: 'XssMatchStatement', attributes: inspected },
};

function statementsAround(inner: AnyMapping): AnyMapping {
  return {
    ...simpleStatements,
    and_statement: {
      block: 'AndStatement',
      attributes: { statement: { blocks: 'Statements', attributes: inner } },
    },
    not_statement: { block: 'NotStatement', attributes: { statement: { block: 'Statement', attributes: inner } } },
    or_statement: { block: 'OrStatement', attributes: { statement: { blocks: 'Statements', attributes: inner } } },
  };
}

/** Nested as deep as anyone writes them; what is deeper is unknown. */
const nestedStatements = statementsAround(
  statementsAround(
    statementsAround({
      ...simpleStatements,
      and_statement: { to: 'AndStatement', by: unmapped },
      not_statement: { to: 'NotStatement', by: unmapped },
      or_statement: { to: 'OrStatement', by: unmapped },
    }),
  ),
);

const named = { name: 'Name', text_transformation: textTransformation } as const;

const customKeys = {
  blocks: 'CustomKeys',
  attributes: {
    asn: { block: 'ASN', attributes: {} },
    cookie: { block: 'Cookie', attributes: named },
    forwarded_ip: { block: 'ForwardedIP', attributes: {} },
    header: { block: 'Header', attributes: named },
    http_method: { block: 'HTTPMethod', attributes: {} },
    ip: { block: 'IP', attributes: {} },
    ja3_fingerprint: { block: 'JA3Fingerprint', attributes: { fallback_behavior: 'FallbackBehavior' } },
    ja4_fingerprint: { block: 'JA4Fingerprint', attributes: { fallback_behavior: 'FallbackBehavior' } },
    label_namespace: { block: 'LabelNamespace', attributes: { namespace: 'Namespace' } },
    query_argument: { block: 'QueryArgument', attributes: named },
    query_string: { block: 'QueryString', attributes: { text_transformation: textTransformation } },
    uri_path: { block: 'UriPath', attributes: { text_transformation: textTransformation } },
  },
} as const;

const statementOfGroup: AnyMapping = {
  ...nestedStatements,
  rate_based_statement: {
    block: 'RateBasedStatement',
    attributes: {
      aggregate_key_type: 'AggregateKeyType',
      custom_key: customKeys,
      custom_keys: customKeys,
      evaluation_window_sec: 'EvaluationWindowSec',
      forwarded_ip_config: forwardedIpConfig,
      limit: 'Limit',
      scope_down_statement: { block: 'ScopeDownStatement', attributes: nestedStatements },
    },
  },
};

const identifier = { identifier: 'Identifier' } as const;

/** Terraform has the names in a list, CloudFormation a map around each. */
const identifiers = (value: Term) =>
  changed(value, (blocks) => {
    const fields = blocks.kind === 'list' ? blocks.items[0] : blocks;
    const names = attribute(fields, 'identifiers');
    return names === undefined ? unmapped(blocks) : each((name) => mapOf(name, { Identifier: name }))(names);
  });

const responseInspection = {
  block: 'ResponseInspection',
  attributes: {
    body_contains: {
      block: 'BodyContains',
      attributes: { failure_strings: 'FailureStrings', success_strings: 'SuccessStrings' },
    },
    header: {
      block: 'Header',
      attributes: { failure_values: 'FailureValues', name: 'Name', success_values: 'SuccessValues' },
    },
    json: {
      block: 'Json',
      attributes: { failure_values: 'FailureValues', identifier: 'Identifier', success_values: 'SuccessValues' },
    },
    status_code: {
      block: 'StatusCode',
      attributes: { failure_codes: 'FailureCodes', success_codes: 'SuccessCodes' },
    },
  },
} as const;

const managedRuleGroupConfigs = {
  blocks: 'ManagedRuleGroupConfigs',
  attributes: {
    aws_managed_rules_acfp_rule_set: {
      block: 'AWSManagedRulesACFPRuleSet',
      attributes: {
        creation_path: 'CreationPath',
        enable_regex_in_path: 'EnableRegexInPath',
        registration_page_path: 'RegistrationPagePath',
        request_inspection: {
          block: 'RequestInspection',
          attributes: {
            address_fields: { to: 'AddressFields', by: identifiers },
            email_field: { block: 'EmailField', attributes: identifier },
            password_field: { block: 'PasswordField', attributes: identifier },
            payload_type: 'PayloadType',
            phone_number_fields: { to: 'PhoneNumberFields', by: identifiers },
            username_field: { block: 'UsernameField', attributes: identifier },
          },
        },
        response_inspection: responseInspection,
      },
    },
    aws_managed_rules_anti_ddos_rule_set: {
      block: 'AWSManagedRulesAntiDDoSRuleSet',
      attributes: {
        client_side_action_config: {
          block: 'ClientSideActionConfig',
          attributes: {
            challenge: {
              block: 'Challenge',
              attributes: {
                exempt_uri_regular_expression: {
                  blocks: 'ExemptUriRegularExpressions',
                  attributes: { regex_string: 'RegexString' },
                },
                sensitivity: 'Sensitivity',
                usage_of_action: 'UsageOfAction',
              },
            },
          },
        },
        sensitivity_to_block: 'SensitivityToBlock',
      },
    },
    aws_managed_rules_atp_rule_set: {
      block: 'AWSManagedRulesATPRuleSet',
      attributes: {
        enable_regex_in_path: 'EnableRegexInPath',
        login_path: 'LoginPath',
        request_inspection: {
          block: 'RequestInspection',
          attributes: {
            password_field: { block: 'PasswordField', attributes: identifier },
            payload_type: 'PayloadType',
            username_field: { block: 'UsernameField', attributes: identifier },
          },
        },
        response_inspection: responseInspection,
      },
    },
    aws_managed_rules_bot_control_rule_set: {
      block: 'AWSManagedRulesBotControlRuleSet',
      attributes: { enable_machine_learning: 'EnableMachineLearning', inspection_level: 'InspectionLevel' },
    },
    login_path: 'LoginPath',
    password_field: { block: 'PasswordField', attributes: identifier },
    payload_type: 'PayloadType',
    username_field: { block: 'UsernameField', attributes: identifier },
  },
} as const;

const ruleActionOverride = {
  blocks: 'RuleActionOverrides',
  attributes: { action_to_use: { block: 'ActionToUse', attributes: action }, name: 'Name' },
} as const;

const statement: AnyMapping = {
  ...statementOfGroup,
  managed_rule_group_statement: {
    block: 'ManagedRuleGroupStatement',
    attributes: {
      managed_rule_group_configs: managedRuleGroupConfigs,
      name: 'Name',
      rule_action_override: ruleActionOverride,
      scope_down_statement: { block: 'ScopeDownStatement', attributes: nestedStatements },
      vendor_name: 'VendorName',
      version: 'Version',
    },
  },
  rule_group_reference_statement: {
    block: 'RuleGroupReferenceStatement',
    attributes: {
      arn: 'Arn',
      excluded_rule: { blocks: 'ExcludedRules', attributes: { name: 'Name' } },
      rule_action_override: ruleActionOverride,
    },
  },
};

const captchaConfig = { block: 'CaptchaConfig', attributes: immunityTime } as const;
const challengeConfig = { block: 'ChallengeConfig', attributes: immunityTime } as const;
const ruleLabel = { blocks: 'RuleLabels', attributes: { name: 'Name' } } as const;

const rule: AnyMapping = {
  action: { block: 'Action', attributes: action },
  captcha_config: captchaConfig,
  challenge_config: challengeConfig,
  name: 'Name',
  override_action: {
    block: 'OverrideAction',
    attributes: { count: { block: 'Count', attributes: {} }, none: { block: 'None', attributes: {} } },
  },
  priority: 'Priority',
  rule_label: ruleLabel,
  statement: { block: 'Statement', attributes: statement },
  visibility_config: visibilityConfig,
};

/** `none` or `count`, which CloudFormation writes as a map with an entry of the name. */
const overrideAction = (value: Term) =>
  changed(value, (word) => {
    const text = textOf(word);
    if (text !== 'none' && text !== 'count') return unmapped(word);
    return mapOf(word, { [text === 'none' ? 'None' : 'Count']: mapOf(word, {}) });
  });

const groupAssociation: AnyMapping = {
  managed_rule_group: {
    block: 'Statement.ManagedRuleGroupStatement',
    attributes: {
      managed_rule_group_configs: managedRuleGroupConfigs,
      name: 'Name',
      rule_action_override: ruleActionOverride,
      vendor_name: 'VendorName',
      version: 'Version',
    },
  },
  override_action: { to: 'OverrideAction', by: overrideAction },
  priority: 'Priority',
  rule_group_reference: {
    block: 'Statement.RuleGroupReferenceStatement',
    attributes: { arn: 'Arn', rule_action_override: ruleActionOverride },
  },
  rule_name: 'Name',
  visibility_config: visibilityConfig,
};

const inspectionLimit = renamed({ default_size_inspection_limit: 'DefaultSizeInspectionLimit' });

const requestBody = renamed({
  api_gateway: ['API_GATEWAY', inspectionLimit],
  app_runner_service: ['APP_RUNNER_SERVICE', inspectionLimit],
  cloudfront: ['CLOUDFRONT', inspectionLimit],
  cognito_user_pool: ['COGNITO_USER_POOL', inspectionLimit],
  verified_access_instance: ['VERIFIED_ACCESS_INSTANCE', inspectionLimit],
});

const ofWebAcl = { of: 'aws_wafv2_web_acl', by: 'web_acl_arn' };

/** AWS WAF. */
export const wafv2 = (): readonly Table[] => [
  resource('aws_wafv2_ip_set', 'AWS::WAFv2::IPSet', {
    addresses: 'Addresses',
    description: 'Description',
    id: ignored,
    ip_address_version: 'IPAddressVersion',
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    scope: 'Scope',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_wafv2_regex_pattern_set', 'AWS::WAFv2::RegexPatternSet', {
    description: 'Description',
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    regular_expression: {
      to: 'RegularExpressionList',
      by: each((expression) => attribute(expression, 'regex_string') ?? unmapped(expression)),
    },
    scope: 'Scope',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_wafv2_rule_group', 'AWS::WAFv2::RuleGroup', {
    capacity: 'Capacity',
    custom_response_body: customResponseBody,
    description: 'Description',
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    rule: {
      to: 'Rules',
      by: mappedItems({ ...rule, statement: { block: 'Statement', attributes: statementOfGroup } }),
    },
    rules_json: { to: 'Rules', by: json },
    scope: 'Scope',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    visibility_config: visibilityConfig,
  }),
  resource('aws_wafv2_web_acl', 'AWS::WAFv2::WebACL', {
    association_config: {
      block: 'AssociationConfig',
      attributes: { request_body: { to: 'RequestBody', by: requestBody } },
    },
    captcha_config: captchaConfig,
    challenge_config: challengeConfig,
    custom_response_body: customResponseBody,
    data_protection_config: {
      block: 'DataProtectionConfig',
      attributes: {
        data_protection: {
          blocks: 'DataProtections',
          attributes: {
            action: 'Action',
            exclude_rate_based_details: 'ExcludeRateBasedDetails',
            exclude_rule_match_details: 'ExcludeRuleMatchDetails',
            field: { block: 'Field', attributes: { field_keys: 'FieldKeys', field_type: 'FieldType' } },
          },
        },
      },
    },
    default_action: { block: 'DefaultAction', attributes: { allow, block } },
    description: 'Description',
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    rule: { to: 'Rules', by: mappedItems(rule) },
    rule_json: { to: 'Rules', by: json },
    scope: 'Scope',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    token_domains: 'TokenDomains',
    visibility_config: visibilityConfig,
  }),
  resource('aws_wafv2_web_acl_association', 'AWS::WAFv2::WebACLAssociation', {
    id: ignored,
    region: ignored,
    resource_arn: 'ResourceArn',
    timeouts: ignored,
    web_acl_arn: 'WebACLArn',
  }),
  resource('aws_wafv2_web_acl_logging_configuration', 'AWS::WAFv2::LoggingConfiguration', {
    id: ignored,
    log_destination_configs: 'LogDestinationConfigs',
    logging_filter: {
      block: 'LoggingFilter',
      attributes: {
        default_behavior: 'DefaultBehavior',
        filter: {
          blocks: 'Filters',
          attributes: {
            behavior: 'Behavior',
            condition: {
              blocks: 'Conditions',
              attributes: {
                action_condition: { block: 'ActionCondition', attributes: { action: 'Action' } },
                label_name_condition: { block: 'LabelNameCondition', attributes: { label_name: 'LabelName' } },
              },
            },
            requirement: 'Requirement',
          },
        },
      },
    },
    redacted_fields: {
      blocks: 'RedactedFields',
      attributes: {
        method: { block: 'Method', attributes: {} },
        query_string: { block: 'QueryString', attributes: {} },
        single_header: { block: 'SingleHeader', attributes: { name: 'Name' } },
        uri_path: { block: 'UriPath', attributes: {} },
      },
    },
    region: ignored,
    resource_arn: 'ResourceArn',
  }),
  part(
    'aws_wafv2_web_acl_rule',
    'AWS::WAFv2::WebACL',
    ofWebAcl,
    {},
    { also: mappedItem('Rules', rule), covers: ['Rules'] },
  ),
  part(
    'aws_wafv2_web_acl_rule_group_association',
    'AWS::WAFv2::WebACL',
    ofWebAcl,
    {},
    { also: mappedItem('Rules', groupAssociation), covers: ['Rules'] },
  ),
  ...none('aws_wafv2_api_key'),
];
