import { json, jsonText, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** Amazon ECR. */
export const ecr = (): readonly Table[] => [
  part(
    'aws_ecr_lifecycle_policy',
    'AWS::ECR::Repository',
    { of: 'aws_ecr_repository', by: 'repository' },
    {
      id: ignored,
      policy: { to: 'LifecyclePolicy.LifecyclePolicyText', by: jsonText },
      region: ignored,
    },
  ),
  resource(
    'aws_ecr_pull_through_cache_rule',
    'AWS::ECR::PullThroughCacheRule',
    {
      credential_arn: 'CredentialArn',
      custom_role_arn: 'CustomRoleArn',
      ecr_repository_prefix: 'EcrRepositoryPrefix',
      id: ignored,
      region: ignored,
      upstream_registry_url: 'UpstreamRegistryUrl',
      upstream_repository_prefix: 'UpstreamRepositoryPrefix',
    },
    { covers: ['UpstreamRegistry'] },
  ),
  resource('aws_ecr_pull_time_update_exclusion', 'AWS::ECR::PullTimeUpdateExclusion', {
    principal_arn: 'PrincipalArn',
    region: ignored,
  }),
  resource('aws_ecr_registry_policy', 'AWS::ECR::RegistryPolicy', {
    id: ignored,
    policy: { to: 'PolicyText', by: json },
    region: ignored,
  }),
  resource('aws_ecr_registry_scanning_configuration', 'AWS::ECR::RegistryScanningConfiguration', {
    id: ignored,
    region: ignored,
    rule: {
      blocks: 'Rules',
      attributes: {
        repository_filter: {
          blocks: 'RepositoryFilters',
          attributes: {
            filter: 'Filter',
            filter_type: 'FilterType',
          },
        },
        scan_frequency: 'ScanFrequency',
      },
    },
    scan_type: 'ScanType',
  }),
  resource('aws_ecr_replication_configuration', 'AWS::ECR::ReplicationConfiguration', {
    id: ignored,
    region: ignored,
    replication_configuration: {
      block: 'ReplicationConfiguration',
      attributes: {
        rule: {
          blocks: 'Rules',
          attributes: {
            destination: {
              blocks: 'Destinations',
              attributes: {
                region: 'Region',
                registry_id: 'RegistryId',
              },
            },
            repository_filter: {
              blocks: 'RepositoryFilters',
              attributes: {
                filter: 'Filter',
                filter_type: 'FilterType',
              },
            },
          },
        },
      },
    },
  }),
  resource(
    'aws_ecr_repository',
    'AWS::ECR::Repository',
    {
      encryption_configuration: {
        block: 'EncryptionConfiguration',
        attributes: {
          encryption_type: 'EncryptionType',
          kms_key: 'KmsKey',
        },
      },
      force_delete: 'EmptyOnDelete',
      id: ignored,
      image_scanning_configuration: {
        block: 'ImageScanningConfiguration',
        attributes: {
          scan_on_push: 'ScanOnPush',
        },
      },
      image_tag_mutability: 'ImageTagMutability',
      image_tag_mutability_exclusion_filter: {
        blocks: 'ImageTagMutabilityExclusionFilters',
        attributes: {
          filter: 'ImageTagMutabilityExclusionFilterValue',
          filter_type: 'ImageTagMutabilityExclusionFilterType',
        },
      },
      name: 'RepositoryName',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { covers: ['LifecyclePolicy', 'RepositoryPolicyText'] },
  ),
  resource('aws_ecr_repository_creation_template', 'AWS::ECR::RepositoryCreationTemplate', {
    applied_for: 'AppliedFor',
    custom_role_arn: 'CustomRoleArn',
    description: 'Description',
    encryption_configuration: {
      block: 'EncryptionConfiguration',
      attributes: {
        encryption_type: 'EncryptionType',
        kms_key: 'KmsKey',
      },
    },
    id: ignored,
    image_tag_mutability: 'ImageTagMutability',
    image_tag_mutability_exclusion_filter: {
      blocks: 'ImageTagMutabilityExclusionFilters',
      attributes: {
        filter: 'ImageTagMutabilityExclusionFilterValue',
        filter_type: 'ImageTagMutabilityExclusionFilterType',
      },
    },
    lifecycle_policy: 'LifecyclePolicy',
    prefix: 'Prefix',
    region: ignored,
    repository_policy: 'RepositoryPolicy',
    resource_tags: { to: 'ResourceTags', by: tagList },
  }),
  part(
    'aws_ecr_repository_policy',
    'AWS::ECR::Repository',
    { of: 'aws_ecr_repository', by: 'repository' },
    {
      id: ignored,
      policy: { to: 'RepositoryPolicyText', by: json },
      region: ignored,
    },
  ),
  resource(
    'aws_ecrpublic_repository',
    'AWS::ECR::PublicRepository',
    {
      catalog_data: {
        block: 'RepositoryCatalogData',
        attributes: {
          about_text: 'AboutText',
          architectures: 'Architectures',
          description: 'RepositoryDescription',
          logo_image_blob: ignored,
          operating_systems: 'OperatingSystems',
          usage_text: 'UsageText',
        },
      },
      force_destroy: ignored,
      id: ignored,
      region: ignored,
      repository_name: 'RepositoryName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { covers: ['RepositoryPolicyText'] },
  ),
  part(
    'aws_ecrpublic_repository_policy',
    'AWS::ECR::PublicRepository',
    { of: 'aws_ecrpublic_repository', by: 'repository_name' },
    {
      id: ignored,
      policy: { to: 'RepositoryPolicyText', by: json },
      region: ignored,
    },
  ),
  ...none('aws_ecr_account_setting'),
];
