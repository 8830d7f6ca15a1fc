import { tagList } from '../change.ts';
import { choice, ignored, none, resource, type Table } from '../table.ts';

/** AWS Directory Service. An AD Connector has no type in CloudFormation. */
export const directoryService = (): readonly Table[] => [
  choice('aws_directory_service_directory', 'type', {
    MicrosoftAD: resource('aws_directory_service_directory', 'AWS::DirectoryService::MicrosoftAD', {
      alias: ignored,
      connect_settings: ignored,
      description: ignored,
      desired_number_of_domain_controllers: ignored,
      edition: 'Edition',
      enable_directory_data_access: ignored,
      enable_sso: 'EnableSso',
      name: 'Name',
      password: 'Password',
      region: ignored,
      short_name: 'ShortName',
      size: ignored,
      tags: ignored,
      type: ignored,
      vpc_settings: {
        block: 'VpcSettings',
        attributes: {
          subnet_ids: 'SubnetIds',
          vpc_id: 'VpcId',
        },
      },
    }),
    SimpleAD: resource('aws_directory_service_directory', 'AWS::DirectoryService::SimpleAD', {
      alias: ignored,
      connect_settings: ignored,
      description: 'Description',
      desired_number_of_domain_controllers: ignored,
      edition: ignored,
      enable_directory_data_access: ignored,
      enable_sso: 'EnableSso',
      name: 'Name',
      password: 'Password',
      region: ignored,
      short_name: 'ShortName',
      size: 'Size',
      tags: { to: 'Tags', by: tagList },
      type: ignored,
      vpc_settings: {
        block: 'VpcSettings',
        attributes: {
          subnet_ids: 'SubnetIds',
          vpc_id: 'VpcId',
        },
      },
    }),
  }),
  ...none(
    'aws_directory_service_conditional_forwarder',
    'aws_directory_service_log_subscription',
    'aws_directory_service_radius_settings',
    'aws_directory_service_region',
    'aws_directory_service_shared_directory',
    'aws_directory_service_shared_directory_accepter',
    'aws_directory_service_trust',
  ),
];
