import { tagList } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS Cloud9. */
export const cloud9 = (): readonly Table[] => [
  resource(
    'aws_cloud9_environment_ec2',
    'AWS::Cloud9::EnvironmentEC2',
    {
      automatic_stop_time_minutes: 'AutomaticStopTimeMinutes',
      connection_type: 'ConnectionType',
      description: 'Description',
      id: ignored,
      image_id: 'ImageId',
      instance_type: 'InstanceType',
      name: 'Name',
      owner_arn: 'OwnerArn',
      region: ignored,
      subnet_id: 'SubnetId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['Repositories'] },
  ),
  ...none('aws_cloud9_environment_membership'),
];
