import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, blocksOf, changed, json, mapOf, property, scalarAt, tagList, textOf } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { pairList } from '../pair-list.ts';
import { eachRenamed } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

const mappingRules = eachRenamed({ claim: 'Claim', match_type: 'MatchType', role_arn: 'RoleARN', value: 'Value' });

/** The key names the provider, so that the mapping need not. */
const roleMappings = keyedBlocks('identity_provider', (block) => {
  const rules = attribute(block, 'mapping_rule');
  return mapOf(block, {
    AmbiguousRoleResolution: attribute(block, 'ambiguous_role_resolution'),
    RulesConfiguration: rules && mapOf(rules, { Rules: mappingRules(rules) }),
    Type: attribute(block, 'type'),
  });
});

/** Terraform has a block for each kind of second factor. */
function enabledMfas(body: MapTerm): readonly MapTermEntry[] {
  const items: Term[] = [];
  for (const message of blocksOf(body, 'sms_configuration')) items.push(scalarAt(message, 'SMS_MFA'));
  for (const block of blocksOf(body, 'software_token_mfa_configuration')) {
    const enabled = attribute(block, 'enabled') ?? block;
    const item = changed(enabled, (term) => {
      if (term.kind !== 'scalar') return term;
      return textOf(term) === 'true' ? scalarAt(term, 'SOFTWARE_TOKEN_MFA') : { kind: 'null', ...rangeOf(term) };
    });
    if (item !== undefined) items.push(item);
  }
  const [first] = items;
  return first === undefined ? [] : [property('EnabledMfas', { kind: 'list', items, ...rangeOf(first) })];
}

/** Amazon Cognito. */
export const cognito = (): readonly Table[] => [
  resource(
    'aws_cognito_identity_pool',
    'AWS::Cognito::IdentityPool',
    {
      allow_classic_flow: 'AllowClassicFlow',
      allow_unauthenticated_identities: 'AllowUnauthenticatedIdentities',
      cognito_identity_providers: {
        blocks: 'CognitoIdentityProviders',
        attributes: {
          client_id: 'ClientId',
          provider_name: 'ProviderName',
          server_side_token_check: 'ServerSideTokenCheck',
        },
      },
      developer_provider_name: 'DeveloperProviderName',
      id: ignored,
      identity_pool_name: 'IdentityPoolName',
      openid_connect_provider_arns: 'OpenIdConnectProviderARNs',
      region: ignored,
      saml_provider_arns: 'SamlProviderARNs',
      supported_login_providers: 'SupportedLoginProviders',
      tags: { to: 'IdentityPoolTags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['CognitoEvents', 'CognitoStreams', 'PushSync'] },
  ),
  resource('aws_cognito_identity_pool_provider_principal_tag', 'AWS::Cognito::IdentityPoolPrincipalTag', {
    id: ignored,
    identity_pool_id: 'IdentityPoolId',
    identity_provider_name: 'IdentityProviderName',
    principal_tags: 'PrincipalTags',
    region: ignored,
    use_defaults: 'UseDefaults',
  }),
  resource('aws_cognito_identity_pool_roles_attachment', 'AWS::Cognito::IdentityPoolRoleAttachment', {
    id: ignored,
    identity_pool_id: 'IdentityPoolId',
    region: ignored,
    role_mapping: { to: 'RoleMappings', by: roleMappings },
    roles: 'Roles',
  }),
  resource('aws_cognito_identity_provider', 'AWS::Cognito::UserPoolIdentityProvider', {
    attribute_mapping: 'AttributeMapping',
    id: ignored,
    idp_identifiers: 'IdpIdentifiers',
    provider_details: 'ProviderDetails',
    provider_name: 'ProviderName',
    provider_type: 'ProviderType',
    region: ignored,
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_log_delivery_configuration', 'AWS::Cognito::LogDeliveryConfiguration', {
    log_configurations: {
      blocks: 'LogConfigurations',
      attributes: {
        cloud_watch_logs_configuration: {
          block: 'CloudWatchLogsConfiguration',
          attributes: {
            log_group_arn: 'LogGroupArn',
          },
        },
        event_source: 'EventSource',
        firehose_configuration: {
          block: 'FirehoseConfiguration',
          attributes: {
            stream_arn: 'StreamArn',
          },
        },
        log_level: 'LogLevel',
        s3_configuration: {
          block: 'S3Configuration',
          attributes: {
            bucket_arn: 'BucketArn',
          },
        },
      },
    },
    region: ignored,
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_managed_login_branding', 'AWS::Cognito::ManagedLoginBranding', {
    asset: {
      blocks: 'Assets',
      attributes: {
        bytes: 'Bytes',
        category: 'Category',
        color_mode: 'ColorMode',
        extension: 'Extension',
        resource_id: 'ResourceId',
      },
    },
    client_id: 'ClientId',
    region: ignored,
    settings: { to: 'Settings', by: json },
    use_cognito_provided_values: 'UseCognitoProvidedValues',
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_resource_server', 'AWS::Cognito::UserPoolResourceServer', {
    id: ignored,
    identifier: 'Identifier',
    name: 'Name',
    region: ignored,
    scope: {
      blocks: 'Scopes',
      attributes: {
        scope_description: 'ScopeDescription',
        scope_name: 'ScopeName',
      },
    },
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_risk_configuration', 'AWS::Cognito::UserPoolRiskConfigurationAttachment', {
    account_takeover_risk_configuration: {
      block: 'AccountTakeoverRiskConfiguration',
      attributes: {
        actions: {
          block: 'Actions',
          attributes: {
            high_action: {
              block: 'HighAction',
              attributes: {
                event_action: 'EventAction',
                notify: 'Notify',
              },
            },
            low_action: {
              block: 'LowAction',
              attributes: {
                event_action: 'EventAction',
                notify: 'Notify',
              },
            },
            medium_action: {
              block: 'MediumAction',
              attributes: {
                event_action: 'EventAction',
                notify: 'Notify',
              },
            },
          },
        },
        notify_configuration: {
          block: 'NotifyConfiguration',
          attributes: {
            block_email: {
              block: 'BlockEmail',
              attributes: {
                html_body: 'HtmlBody',
                subject: 'Subject',
                text_body: 'TextBody',
              },
            },
            from: 'From',
            mfa_email: {
              block: 'MfaEmail',
              attributes: {
                html_body: 'HtmlBody',
                subject: 'Subject',
                text_body: 'TextBody',
              },
            },
            no_action_email: {
              block: 'NoActionEmail',
              attributes: {
                html_body: 'HtmlBody',
                subject: 'Subject',
                text_body: 'TextBody',
              },
            },
            reply_to: 'ReplyTo',
            source_arn: 'SourceArn',
          },
        },
      },
    },
    client_id: 'ClientId',
    compromised_credentials_risk_configuration: {
      block: 'CompromisedCredentialsRiskConfiguration',
      attributes: {
        actions: {
          block: 'Actions',
          attributes: {
            event_action: 'EventAction',
          },
        },
        event_filter: 'EventFilter',
      },
    },
    id: ignored,
    region: ignored,
    risk_exception_configuration: {
      block: 'RiskExceptionConfiguration',
      attributes: {
        blocked_ip_range_list: 'BlockedIPRangeList',
        skipped_ip_range_list: 'SkippedIPRangeList',
      },
    },
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_user', 'AWS::Cognito::UserPoolUser', {
    attributes: { to: 'UserAttributes', by: pairList('Name', 'Value') },
    client_metadata: 'ClientMetadata',
    desired_delivery_mediums: 'DesiredDeliveryMediums',
    enabled: ignored,
    force_alias_creation: 'ForceAliasCreation',
    id: ignored,
    message_action: 'MessageAction',
    password: ignored,
    region: ignored,
    temporary_password: ignored,
    user_pool_id: 'UserPoolId',
    username: 'Username',
    validation_data: { to: 'ValidationData', by: pairList('Name', 'Value') },
  }),
  resource('aws_cognito_user_group', 'AWS::Cognito::UserPoolGroup', {
    description: 'Description',
    id: ignored,
    name: 'GroupName',
    precedence: 'Precedence',
    region: ignored,
    role_arn: 'RoleArn',
    user_pool_id: 'UserPoolId',
  }),
  resource('aws_cognito_user_in_group', 'AWS::Cognito::UserPoolUserToGroupAttachment', {
    group_name: 'GroupName',
    id: ignored,
    region: ignored,
    user_pool_id: 'UserPoolId',
    username: 'Username',
  }),
  resource(
    'aws_cognito_user_pool',
    'AWS::Cognito::UserPool',
    {
      account_recovery_setting: {
        block: 'AccountRecoverySetting',
        attributes: {
          recovery_mechanism: {
            blocks: 'RecoveryMechanisms',
            attributes: {
              name: 'Name',
              priority: 'Priority',
            },
          },
        },
      },
      admin_create_user_config: {
        block: 'AdminCreateUserConfig',
        attributes: {
          allow_admin_create_user_only: 'AllowAdminCreateUserOnly',
          invite_message_template: {
            block: 'InviteMessageTemplate',
            attributes: {
              email_message: 'EmailMessage',
              email_subject: 'EmailSubject',
              sms_message: 'SMSMessage',
            },
          },
        },
      },
      alias_attributes: 'AliasAttributes',
      auto_verified_attributes: 'AutoVerifiedAttributes',
      deletion_protection: 'DeletionProtection',
      device_configuration: {
        block: 'DeviceConfiguration',
        attributes: {
          challenge_required_on_new_device: 'ChallengeRequiredOnNewDevice',
          device_only_remembered_on_user_prompt: 'DeviceOnlyRememberedOnUserPrompt',
        },
      },
      email_configuration: {
        block: 'EmailConfiguration',
        attributes: {
          configuration_set: 'ConfigurationSet',
          email_sending_account: 'EmailSendingAccount',
          from_email_address: 'From',
          reply_to_email_address: 'ReplyToEmailAddress',
          source_arn: 'SourceArn',
        },
      },
      email_mfa_configuration: {
        inner: {
          message: 'EmailAuthenticationMessage',
          subject: 'EmailAuthenticationSubject',
        },
      },
      email_verification_message: 'EmailVerificationMessage',
      email_verification_subject: 'EmailVerificationSubject',
      id: ignored,
      lambda_config: {
        block: 'LambdaConfig',
        attributes: {
          create_auth_challenge: 'CreateAuthChallenge',
          custom_email_sender: {
            block: 'CustomEmailSender',
            attributes: {
              lambda_arn: 'LambdaArn',
              lambda_version: 'LambdaVersion',
            },
          },
          custom_message: 'CustomMessage',
          custom_sms_sender: {
            block: 'CustomSMSSender',
            attributes: {
              lambda_arn: 'LambdaArn',
              lambda_version: 'LambdaVersion',
            },
          },
          define_auth_challenge: 'DefineAuthChallenge',
          kms_key_id: 'KMSKeyID',
          post_authentication: 'PostAuthentication',
          post_confirmation: 'PostConfirmation',
          pre_authentication: 'PreAuthentication',
          pre_sign_up: 'PreSignUp',
          pre_token_generation: 'PreTokenGeneration',
          pre_token_generation_config: {
            block: 'PreTokenGenerationConfig',
            attributes: {
              lambda_arn: 'LambdaArn',
              lambda_version: 'LambdaVersion',
            },
          },
          user_migration: 'UserMigration',
          verify_auth_challenge_response: 'VerifyAuthChallengeResponse',
        },
      },
      mfa_configuration: 'MfaConfiguration',
      name: 'UserPoolName',
      password_policy: {
        block: 'Policies.PasswordPolicy',
        attributes: {
          minimum_length: 'MinimumLength',
          password_history_size: 'PasswordHistorySize',
          require_lowercase: 'RequireLowercase',
          require_numbers: 'RequireNumbers',
          require_symbols: 'RequireSymbols',
          require_uppercase: 'RequireUppercase',
          temporary_password_validity_days: 'TemporaryPasswordValidityDays',
        },
      },
      region: ignored,
      schema: {
        blocks: 'Schema',
        attributes: {
          attribute_data_type: 'AttributeDataType',
          developer_only_attribute: 'DeveloperOnlyAttribute',
          mutable: 'Mutable',
          name: 'Name',
          number_attribute_constraints: {
            block: 'NumberAttributeConstraints',
            attributes: {
              max_value: 'MaxValue',
              min_value: 'MinValue',
            },
          },
          required: 'Required',
          string_attribute_constraints: {
            block: 'StringAttributeConstraints',
            attributes: {
              max_length: 'MaxLength',
              min_length: 'MinLength',
            },
          },
        },
      },
      sign_in_policy: {
        block: 'Policies.SignInPolicy',
        attributes: {
          allowed_first_auth_factors: 'AllowedFirstAuthFactors',
        },
      },
      sms_authentication_message: 'SmsAuthenticationMessage',
      sms_configuration: {
        block: 'SmsConfiguration',
        attributes: {
          external_id: 'ExternalId',
          sns_caller_arn: 'SnsCallerArn',
          sns_region: 'SnsRegion',
        },
      },
      sms_verification_message: 'SmsVerificationMessage',
      software_token_mfa_configuration: ignored,
      tags: 'UserPoolTags',
      tags_all: ignored,
      user_attribute_update_settings: {
        block: 'UserAttributeUpdateSettings',
        attributes: {
          attributes_require_verification_before_update: 'AttributesRequireVerificationBeforeUpdate',
        },
      },
      user_pool_add_ons: {
        block: 'UserPoolAddOns',
        attributes: {
          advanced_security_additional_flows: {
            block: 'AdvancedSecurityAdditionalFlows',
            attributes: {
              custom_auth_mode: 'CustomAuthMode',
            },
          },
          advanced_security_mode: 'AdvancedSecurityMode',
        },
      },
      user_pool_tier: 'UserPoolTier',
      username_attributes: 'UsernameAttributes',
      username_configuration: {
        block: 'UsernameConfiguration',
        attributes: {
          case_sensitive: 'CaseSensitive',
        },
      },
      verification_message_template: {
        block: 'VerificationMessageTemplate',
        attributes: {
          default_email_option: 'DefaultEmailOption',
          email_message: 'EmailMessage',
          email_message_by_link: 'EmailMessageByLink',
          email_subject: 'EmailSubject',
          email_subject_by_link: 'EmailSubjectByLink',
          sms_message: 'SmsMessage',
        },
      },
      web_authn_configuration: {
        inner: {
          relying_party_id: 'WebAuthnRelyingPartyID',
          user_verification: 'WebAuthnUserVerification',
        },
      },
    },
    {
      also: enabledMfas,
      covers: ['EnabledMfas', 'IssuerConfiguration', 'KeyConfiguration', 'WebAuthnFactorConfiguration'],
    },
  ),
  resource('aws_cognito_user_pool_client', 'AWS::Cognito::UserPoolClient', {
    access_token_validity: 'AccessTokenValidity',
    allowed_oauth_flows: 'AllowedOAuthFlows',
    allowed_oauth_flows_user_pool_client: 'AllowedOAuthFlowsUserPoolClient',
    allowed_oauth_scopes: 'AllowedOAuthScopes',
    analytics_configuration: {
      block: 'AnalyticsConfiguration',
      attributes: {
        application_arn: 'ApplicationArn',
        application_id: 'ApplicationId',
        external_id: 'ExternalId',
        role_arn: 'RoleArn',
        user_data_shared: 'UserDataShared',
      },
    },
    auth_session_validity: 'AuthSessionValidity',
    callback_urls: 'CallbackURLs',
    default_redirect_uri: 'DefaultRedirectURI',
    enable_propagate_additional_user_context_data: 'EnablePropagateAdditionalUserContextData',
    enable_token_revocation: 'EnableTokenRevocation',
    explicit_auth_flows: 'ExplicitAuthFlows',
    generate_secret: 'GenerateSecret',
    id_token_validity: 'IdTokenValidity',
    logout_urls: 'LogoutURLs',
    name: 'ClientName',
    prevent_user_existence_errors: 'PreventUserExistenceErrors',
    read_attributes: 'ReadAttributes',
    refresh_token_rotation: {
      block: 'RefreshTokenRotation',
      attributes: {
        feature: 'Feature',
        retry_grace_period_seconds: 'RetryGracePeriodSeconds',
      },
    },
    refresh_token_validity: 'RefreshTokenValidity',
    region: ignored,
    supported_identity_providers: 'SupportedIdentityProviders',
    token_validity_units: {
      block: 'TokenValidityUnits',
      attributes: {
        access_token: 'AccessToken',
        id_token: 'IdToken',
        refresh_token: 'RefreshToken',
      },
    },
    user_pool_id: 'UserPoolId',
    write_attributes: 'WriteAttributes',
  }),
  resource(
    'aws_cognito_user_pool_domain',
    'AWS::Cognito::UserPoolDomain',
    {
      certificate_arn: 'CustomDomainConfig.CertificateArn',
      domain: 'Domain',
      id: ignored,
      managed_login_version: 'ManagedLoginVersion',
      region: ignored,
      user_pool_id: 'UserPoolId',
    },
    { covers: ['Routing'] },
  ),
  resource('aws_cognito_user_pool_ui_customization', 'AWS::Cognito::UserPoolUICustomizationAttachment', {
    client_id: 'ClientId',
    css: 'CSS',
    id: ignored,
    image_file: ignored,
    region: ignored,
    user_pool_id: 'UserPoolId',
  }),
  ...none('aws_cognito_managed_user_pool_client'),
];
