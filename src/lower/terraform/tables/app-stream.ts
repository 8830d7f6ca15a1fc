import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon WorkSpaces Applications, which was AppStream 2.0. */
export const appStream = (): readonly Table[] => [
  resource('aws_appstream_directory_config', 'AWS::AppStream::DirectoryConfig', {
    certificate_based_auth_properties: {
      block: 'CertificateBasedAuthProperties',
      attributes: {
        certificate_authority_arn: 'CertificateAuthorityArn',
        status: 'Status',
      },
    },
    directory_name: 'DirectoryName',
    id: ignored,
    organizational_unit_distinguished_names: 'OrganizationalUnitDistinguishedNames',
    region: ignored,
    service_account_credentials: {
      block: 'ServiceAccountCredentials',
      attributes: {
        account_name: 'AccountName',
        account_password: 'AccountPassword',
      },
    },
  }),
  resource(
    'aws_appstream_fleet',
    'AWS::AppStream::Fleet',
    {
      compute_capacity: {
        block: 'ComputeCapacity',
        attributes: {
          desired_instances: 'DesiredInstances',
          desired_sessions: 'DesiredSessions',
        },
      },
      description: 'Description',
      disconnect_timeout_in_seconds: 'DisconnectTimeoutInSeconds',
      display_name: 'DisplayName',
      domain_join_info: {
        block: 'DomainJoinInfo',
        attributes: {
          directory_name: 'DirectoryName',
          organizational_unit_distinguished_name: 'OrganizationalUnitDistinguishedName',
        },
      },
      enable_default_internet_access: 'EnableDefaultInternetAccess',
      fleet_type: 'FleetType',
      iam_role_arn: 'IamRoleArn',
      id: ignored,
      idle_disconnect_timeout_in_seconds: 'IdleDisconnectTimeoutInSeconds',
      image_arn: 'ImageArn',
      image_name: 'ImageName',
      instance_type: 'InstanceType',
      max_sessions_per_instance: 'MaxSessionsPerInstance',
      max_user_duration_in_seconds: 'MaxUserDurationInSeconds',
      name: 'Name',
      region: ignored,
      stream_view: 'StreamView',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_config: {
        block: 'VpcConfig',
        attributes: {
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        },
      },
    },
    {
      covers: [
        'DisableIMDSV1',
        'MaxConcurrentSessions',
        'Platform',
        'RootVolumeConfig',
        'SessionScriptS3Location',
        'UsbDeviceFilterStrings',
      ],
    },
  ),
  resource('aws_appstream_fleet_stack_association', 'AWS::AppStream::StackFleetAssociation', {
    fleet_name: 'FleetName',
    id: ignored,
    region: ignored,
    stack_name: 'StackName',
  }),
  resource(
    'aws_appstream_image_builder',
    'AWS::AppStream::ImageBuilder',
    {
      access_endpoint: {
        blocks: 'AccessEndpoints',
        attributes: {
          endpoint_type: 'EndpointType',
          vpce_id: 'VpceId',
        },
      },
      appstream_agent_version: 'AppstreamAgentVersion',
      description: 'Description',
      display_name: 'DisplayName',
      domain_join_info: {
        block: 'DomainJoinInfo',
        attributes: {
          directory_name: 'DirectoryName',
          organizational_unit_distinguished_name: 'OrganizationalUnitDistinguishedName',
        },
      },
      enable_default_internet_access: 'EnableDefaultInternetAccess',
      iam_role_arn: 'IamRoleArn',
      id: ignored,
      image_arn: 'ImageArn',
      image_name: 'ImageName',
      instance_type: 'InstanceType',
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_config: {
        block: 'VpcConfig',
        attributes: {
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        },
      },
    },
    { covers: ['DisableIMDSV1', 'RootVolumeConfig', 'SoftwaresToInstall', 'SoftwaresToUninstall'] },
  ),
  resource(
    'aws_appstream_stack',
    'AWS::AppStream::Stack',
    {
      access_endpoints: {
        blocks: 'AccessEndpoints',
        attributes: {
          endpoint_type: 'EndpointType',
          vpce_id: 'VpceId',
        },
      },
      application_settings: {
        block: 'ApplicationSettings',
        attributes: {
          enabled: 'Enabled',
          settings_group: 'SettingsGroup',
        },
      },
      description: 'Description',
      display_name: 'DisplayName',
      embed_host_domains: 'EmbedHostDomains',
      feedback_url: 'FeedbackURL',
      id: ignored,
      name: 'Name',
      redirect_url: 'RedirectURL',
      region: ignored,
      storage_connectors: {
        blocks: 'StorageConnectors',
        attributes: {
          connector_type: 'ConnectorType',
          domains: 'Domains',
          resource_identifier: 'ResourceIdentifier',
        },
      },
      streaming_experience_settings: {
        block: 'StreamingExperienceSettings',
        attributes: {
          preferred_protocol: 'PreferredProtocol',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      user_settings: {
        blocks: 'UserSettings',
        attributes: {
          action: 'Action',
          permission: 'Permission',
        },
      },
    },
    { covers: ['AgentAccessConfig', 'AttributesToDelete', 'ContentRedirection', 'DeleteStorageConnectors'] },
  ),
  resource('aws_appstream_user', 'AWS::AppStream::User', {
    authentication_type: 'AuthenticationType',
    enabled: ignored,
    first_name: 'FirstName',
    id: ignored,
    last_name: 'LastName',
    region: ignored,
    send_email_notification: ignored,
    user_name: 'UserName',
  }),
  resource('aws_appstream_user_stack_association', 'AWS::AppStream::StackUserAssociation', {
    authentication_type: 'AuthenticationType',
    id: ignored,
    region: ignored,
    send_email_notification: 'SendEmailNotification',
    stack_name: 'StackName',
    user_name: 'UserName',
  }),
];
