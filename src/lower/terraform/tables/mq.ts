import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** CloudFormation wants the file encoded. */
const encoded = (value: Term): Term => ({ kind: 'call', function: 'base64', arguments: [value], ...rangeOf(value) });

/** Amazon MQ. */
export const mq = (): readonly Table[] => [
  resource(
    'aws_mq_broker',
    'AWS::AmazonMQ::Broker',
    {
      apply_immediately: ignored,
      authentication_strategy: 'AuthenticationStrategy',
      auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
      broker_name: 'BrokerName',
      configuration: {
        block: 'Configuration',
        attributes: {
          id: 'Id',
          revision: 'Revision',
        },
      },
      data_replication_mode: 'DataReplicationMode',
      data_replication_primary_broker_arn: 'DataReplicationPrimaryBrokerArn',
      deployment_mode: 'DeploymentMode',
      encryption_options: {
        block: 'EncryptionOptions',
        attributes: {
          kms_key_id: 'KmsKeyId',
          use_aws_owned_key: 'UseAwsOwnedKey',
        },
      },
      engine_type: 'EngineType',
      engine_version: 'EngineVersion',
      host_instance_type: 'HostInstanceType',
      ldap_server_metadata: {
        block: 'LdapServerMetadata',
        attributes: {
          hosts: 'Hosts',
          role_base: 'RoleBase',
          role_name: 'RoleName',
          role_search_matching: 'RoleSearchMatching',
          role_search_subtree: 'RoleSearchSubtree',
          service_account_password: 'ServiceAccountPassword',
          service_account_username: 'ServiceAccountUsername',
          user_base: 'UserBase',
          user_role_name: 'UserRoleName',
          user_search_matching: 'UserSearchMatching',
          user_search_subtree: 'UserSearchSubtree',
        },
      },
      logs: {
        block: 'Logs',
        attributes: {
          audit: 'Audit',
          general: 'General',
        },
      },
      maintenance_window_start_time: {
        block: 'MaintenanceWindowStartTime',
        attributes: {
          day_of_week: 'DayOfWeek',
          time_of_day: 'TimeOfDay',
          time_zone: 'TimeZone',
        },
      },
      publicly_accessible: 'PubliclyAccessible',
      region: ignored,
      resource_share_arns: 'ResourceShareArns',
      security_groups: 'SecurityGroups',
      storage_type: 'StorageType',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      user: {
        blocks: 'Users',
        attributes: {
          console_access: 'ConsoleAccess',
          groups: 'Groups',
          password: 'Password',
          replication_user: 'ReplicationUser',
          username: 'Username',
        },
      },
    },
    {
      // The provider's defaults; CloudFormation wants them written.
      defaults: { AutoMinorVersionUpgrade: false, DeploymentMode: 'SINGLE_INSTANCE', PubliclyAccessible: false },
    },
  ),
  resource('aws_mq_configuration', 'AWS::AmazonMQ::Configuration', {
    authentication_strategy: 'AuthenticationStrategy',
    data: { to: 'Data', by: encoded },
    description: 'Description',
    engine_type: 'EngineType',
    engine_version: 'EngineVersion',
    name: 'Name',
    region: ignored,
    skip_destroy: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
];
