import type { Term } from '../../term.ts';
import { attribute, changed, mapOf, scalarAt, tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** The block `appversion_lifecycle`: one of the two limits is given, and being given turns it on. */
const versionLifecycle = (blocks: Term) =>
  changed(blocks, (list) => {
    const block = list.kind === 'list' ? list.items[0] : list;
    if (block?.kind !== 'map') return block;
    const deletes = attribute(block, 'delete_source_from_s3');
    const limit = (name: string, key: string) => {
      const value = attribute(block, name);
      if (value === undefined) return undefined;
      return mapOf(value, { Enabled: scalarAt(value, true), [key]: value, DeleteSourceFromS3: deletes });
    };
    return mapOf(block, {
      ServiceRole: attribute(block, 'service_role'),
      VersionLifecycleConfig: mapOf(block, {
        MaxAgeRule: limit('max_age_in_days', 'MaxAgeInDays'),
        MaxCountRule: limit('max_count', 'MaxCount'),
      }),
    });
  });

/** AWS Elastic Beanstalk. */
export const elasticBeanstalk = (): readonly Table[] => [
  resource('aws_elastic_beanstalk_application', 'AWS::ElasticBeanstalk::Application', {
    appversion_lifecycle: { to: 'ResourceLifecycleConfig', by: versionLifecycle },
    description: 'Description',
    id: ignored,
    name: 'ApplicationName',
    region: ignored,
    tags: ignored,
    tags_all: ignored,
  }),
  resource(
    'aws_elastic_beanstalk_application_version',
    'AWS::ElasticBeanstalk::ApplicationVersion',
    {
      application: 'ApplicationName',
      bucket: 'SourceBundle.S3Bucket',
      description: 'Description',
      force_delete: ignored,
      id: ignored,
      key: 'SourceBundle.S3Key',
      name: ignored,
      process: ignored,
      region: ignored,
      tags: ignored,
      tags_all: ignored,
    },
    { covers: ['BuildConfiguration', 'ImageConfiguration', 'Process'] },
  ),
  resource(
    'aws_elastic_beanstalk_configuration_template',
    'AWS::ElasticBeanstalk::ConfigurationTemplate',
    {
      application: 'ApplicationName',
      description: 'Description',
      environment_id: 'EnvironmentId',
      id: ignored,
      name: ignored,
      region: ignored,
      setting: {
        blocks: 'OptionSettings',
        attributes: {
          name: 'OptionName',
          namespace: 'Namespace',
          resource: 'ResourceName',
          value: 'Value',
        },
      },
      solution_stack_name: 'SolutionStackName',
    },
    { covers: ['PlatformArn', 'SourceConfiguration'] },
  ),
  resource(
    'aws_elastic_beanstalk_environment',
    'AWS::ElasticBeanstalk::Environment',
    {
      application: 'ApplicationName',
      cname_prefix: 'CNAMEPrefix',
      description: 'Description',
      id: ignored,
      name: 'EnvironmentName',
      platform_arn: 'PlatformArn',
      poll_interval: ignored,
      region: ignored,
      setting: {
        blocks: 'OptionSettings',
        attributes: {
          name: 'OptionName',
          namespace: 'Namespace',
          resource: 'ResourceName',
          value: 'Value',
        },
      },
      solution_stack_name: 'SolutionStackName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      template_name: 'TemplateName',
      tier: 'Tier.Name',
      version_label: 'VersionLabel',
      wait_for_ready_timeout: ignored,
    },
    { covers: ['OperationsRole'] },
  ),
];
