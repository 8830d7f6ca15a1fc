import { json, listOf, tagList } from '../change.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** AWS Organizations and AWS Control Tower. */
export const organizations = (): readonly Table[] => [
  resource(
    'aws_controltower_control',
    'AWS::ControlTower::EnabledControl',
    {
      control_identifier: 'ControlIdentifier',
      id: ignored,
      parameters: {
        blocks: 'Parameters',
        attributes: {
          key: 'Key',
          value: { to: 'Value', by: json },
        },
      },
      region: ignored,
      target_identifier: 'TargetIdentifier',
      timeouts: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource('aws_controltower_landing_zone', 'AWS::ControlTower::LandingZone', {
    id: ignored,
    manifest_json: { to: 'Manifest', by: json },
    region: ignored,
    remediation_types: 'RemediationTypes',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
    version: 'Version',
  }),
  resource('aws_organizations_account', 'AWS::Organizations::Account', {
    close_on_deletion: ignored,
    create_govcloud: ignored,
    email: 'Email',
    iam_user_access_to_billing: ignored,
    id: ignored,
    name: 'AccountName',
    parent_id: { to: 'ParentIds', by: listOf },
    role_name: 'RoleName',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_organizations_organization', 'AWS::Organizations::Organization', {
    aws_service_access_principals: ignored,
    enabled_policy_types: ignored,
    feature_set: 'FeatureSet',
    id: ignored,
    return_organization_only: ignored,
  }),
  resource('aws_organizations_organizational_unit', 'AWS::Organizations::OrganizationalUnit', {
    id: ignored,
    name: 'Name',
    parent_id: 'ParentId',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_organizations_policy',
    'AWS::Organizations::Policy',
    {
      content: { to: 'Content', by: json },
      description: 'Description',
      id: ignored,
      name: 'Name',
      skip_destroy: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
    },
    { covers: ['TargetIds'] },
  ),
  part(
    'aws_organizations_policy_attachment',
    'AWS::Organizations::Policy',
    { of: 'aws_organizations_policy', by: 'policy_id' },
    {
      id: ignored,
      skip_destroy: ignored,
      target_id: { to: 'TargetIds', by: listOf },
    },
  ),
  resource('aws_organizations_resource_policy', 'AWS::Organizations::ResourcePolicy', {
    content: { to: 'Content', by: json },
    id: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
];
