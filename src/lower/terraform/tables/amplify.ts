import type { Term } from '../../term.ts';
import { changed, scalarAt, tagList, unmapped } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { inBlock } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** The credentials of basic authentication, which Terraform takes as "user:password" in Base64. */
const credential = (part: 'user' | 'password') => (value: Term) =>
  changed(value, (credentials) => {
    if (credentials.kind === 'call' || credentials.kind === 'list' || credentials.kind === 'map')
      return unmapped(credentials);
    if (credentials.kind !== 'scalar') return credentials;
    const text = Buffer.from(credentials.text, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 0) return unmapped(credentials);
    return scalarAt(credentials, part === 'user' ? text.slice(0, colon) : text.slice(colon + 1));
  });

/** AWS Amplify. */
export const amplify = (): readonly Table[] => [
  resource('aws_amplify_app', 'AWS::Amplify::App', {
    access_token: 'AccessToken',
    auto_branch_creation_config: [
      { to: 'AutoBranchCreationConfig.BuildSpec', by: inBlock('build_spec') },
      { to: 'AutoBranchCreationConfig.EnableAutoBuild', by: inBlock('enable_auto_build') },
      { to: 'AutoBranchCreationConfig.EnablePerformanceMode', by: inBlock('enable_performance_mode') },
      { to: 'AutoBranchCreationConfig.EnablePullRequestPreview', by: inBlock('enable_pull_request_preview') },
      {
        to: 'AutoBranchCreationConfig.EnvironmentVariables',
        by: inBlock('environment_variables', pairList('Name', 'Value')),
      },
      { to: 'AutoBranchCreationConfig.Framework', by: inBlock('framework') },
      { to: 'AutoBranchCreationConfig.PullRequestEnvironmentName', by: inBlock('pull_request_environment_name') },
      { to: 'AutoBranchCreationConfig.Stage', by: inBlock('stage') },
      {
        to: 'AutoBranchCreationConfig.BasicAuthConfig.Username',
        by: inBlock('basic_auth_credentials', credential('user')),
      },
      {
        to: 'AutoBranchCreationConfig.BasicAuthConfig.Password',
        by: inBlock('basic_auth_credentials', credential('password')),
      },
      { to: 'AutoBranchCreationConfig.BasicAuthConfig.EnableBasicAuth', by: inBlock('enable_basic_auth') },
    ],
    auto_branch_creation_patterns: 'AutoBranchCreationConfig.AutoBranchCreationPatterns',
    basic_auth_credentials: [
      { to: 'BasicAuthConfig.Username', by: credential('user') },
      { to: 'BasicAuthConfig.Password', by: credential('password') },
    ],
    build_spec: 'BuildSpec',
    cache_config: {
      block: 'CacheConfig',
      attributes: {
        type: 'Type',
      },
    },
    compute_role_arn: 'ComputeRoleArn',
    custom_headers: 'CustomHeaders',
    custom_rule: {
      blocks: 'CustomRules',
      attributes: {
        condition: 'Condition',
        source: 'Source',
        status: 'Status',
        target: 'Target',
      },
    },
    description: 'Description',
    enable_auto_branch_creation: 'AutoBranchCreationConfig.EnableAutoBranchCreation',
    enable_basic_auth: 'BasicAuthConfig.EnableBasicAuth',
    enable_branch_auto_build: ignored,
    enable_branch_auto_deletion: 'EnableBranchAutoDeletion',
    environment_variables: { to: 'EnvironmentVariables', by: pairList('Name', 'Value') },
    iam_service_role_arn: 'IAMServiceRole',
    id: ignored,
    job_config: {
      block: 'JobConfig',
      attributes: {
        build_compute_type: 'BuildComputeType',
      },
    },
    name: 'Name',
    oauth_token: 'OauthToken',
    platform: 'Platform',
    region: ignored,
    repository: 'Repository',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_amplify_branch',
    'AWS::Amplify::Branch',
    {
      app_id: 'AppId',
      backend_environment_arn: ignored,
      basic_auth_credentials: [
        { to: 'BasicAuthConfig.Username', by: credential('user') },
        { to: 'BasicAuthConfig.Password', by: credential('password') },
      ],
      branch_name: 'BranchName',
      description: 'Description',
      display_name: ignored,
      enable_auto_build: 'EnableAutoBuild',
      enable_basic_auth: 'BasicAuthConfig.EnableBasicAuth',
      enable_notification: ignored,
      enable_performance_mode: 'EnablePerformanceMode',
      enable_pull_request_preview: 'EnablePullRequestPreview',
      enable_skew_protection: 'EnableSkewProtection',
      environment_variables: { to: 'EnvironmentVariables', by: pairList('Name', 'Value') },
      framework: 'Framework',
      id: ignored,
      pull_request_environment_name: 'PullRequestEnvironmentName',
      region: ignored,
      stage: 'Stage',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      ttl: ignored,
    },
    { covers: ['Backend', 'BuildSpec', 'ComputeRoleArn'] },
  ),
  resource(
    'aws_amplify_domain_association',
    'AWS::Amplify::Domain',
    {
      app_id: 'AppId',
      certificate_settings: {
        block: 'CertificateSettings',
        attributes: {
          custom_certificate_arn: 'CustomCertificateArn',
          type: 'CertificateType',
        },
      },
      domain_name: 'DomainName',
      enable_auto_sub_domain: 'EnableAutoSubDomain',
      id: ignored,
      region: ignored,
      sub_domain: {
        blocks: 'SubDomainSettings',
        attributes: {
          branch_name: 'BranchName',
          prefix: 'Prefix',
        },
      },
      wait_for_verification: ignored,
    },
    { covers: ['AutoSubDomainCreationPatterns', 'AutoSubDomainIAMRole'] },
  ),
  resource(
    'aws_amplify_webhook',
    'AWS::Amplify::Webhook',
    {
      app_id: 'AppId',
      branch_name: 'BranchName',
      description: 'Description',
      id: ignored,
      region: ignored,
    },
    { covers: ['Tags'] },
  ),
  ...none('aws_amplify_backend_environment'),
];
