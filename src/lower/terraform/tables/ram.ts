import { json, listOf, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** AWS RAM. */
export const ram = (): readonly Table[] => [
  resource('aws_ram_permission', 'AWS::RAM::Permission', {
    name: 'Name',
    policy_template: { to: 'PolicyTemplate', by: json },
    region: ignored,
    resource_type: 'ResourceType',
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource(
    'aws_ram_resource_share',
    'AWS::RAM::ResourceShare',
    {
      allow_external_principals: 'AllowExternalPrincipals',
      id: ignored,
      name: 'Name',
      permission_arns: 'PermissionArns',
      region: ignored,
      resource_share_configuration: {
        block: 'ResourceShareConfiguration',
        attributes: {
          retain_sharing_on_account_leave_organization: 'RetainSharingOnAccountLeaveOrganization',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { covers: ['Principals', 'ResourceArns', 'Sources'] },
  ),
  part(
    'aws_ram_principal_association',
    'AWS::RAM::ResourceShare',
    { of: 'aws_ram_resource_share', by: 'resource_share_arn' },
    {
      id: ignored,
      principal: { to: 'Principals', by: listOf },
      region: ignored,
    },
  ),
  part(
    'aws_ram_resource_association',
    'AWS::RAM::ResourceShare',
    { of: 'aws_ram_resource_share', by: 'resource_share_arn' },
    {
      id: ignored,
      region: ignored,
      resource_arn: { to: 'ResourceArns', by: listOf },
    },
  ),
  ...none(
    'aws_ram_resource_share_accepter',
    'aws_ram_resource_share_associations_exclusive',
    'aws_ram_sharing_with_organization',
  ),
];
