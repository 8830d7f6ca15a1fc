import { all, any, defineRule, type ResourceView, type TextView } from '#rule';

interface MetadataOptions {
  readonly HttpTokens: Pick<TextView, 'is' | 'exists'>;
  readonly HttpEndpoint: Pick<TextView, 'is'>;
}

type Instance = ResourceView<'AWS::EC2::Instance'>;

const demandsTokens = (options: MetadataOptions) =>
  any(options.HttpTokens.is('required'), options.HttpEndpoint.is('disabled'));

/** What an instance leaves to its launch template is examined there. */
const leavesItToTemplate = (instance: Instance) =>
  all(instance.MetadataOptions.HttpTokens.exists().not(), instance.LaunchTemplate.exists());

export default defineRule({
  id: 'ec2-instance-metadata-tokens',
  title: 'Instances demand session tokens for their metadata (IMDSv2)',
  severity: 'high',
  bestPractices: ['SEC06-BP02', 'SEC02-BP02'],
  why: 'Without tokens one forged request of an application on the instance reads the credentials of its role, and an attacker can use them from anywhere.',
  remedy:
    'Set MetadataOptions.HttpTokens to required; where an image or account setting does so already, stating it keeps it when those change. Software with an SDK from before 2019 has to be updated first.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
  equivalents: {
    checkov: ['CKV_AWS_79'],
    trivy: ['AVD-AWS-0028', 'AVD-AWS-0130'],
    cdkNag: ['EC2IMDSv2Enabled'],
    prowler: [
      'autoscaling_group_launch_configuration_requires_imdsv2',
      'ec2_instance_imdsv2_enabled',
      'ec2_launch_template_imdsv2_required',
    ],
    securityHub: ['AutoScaling.3', 'EC2.8', 'EC2.170'],
  },
  resource: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration'],
  check: {
    'AWS::EC2::Instance': (instance) => any(demandsTokens(instance.MetadataOptions), leavesItToTemplate(instance)),
    'AWS::EC2::LaunchTemplate': (template) => demandsTokens(template.LaunchTemplateData.MetadataOptions),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) => demandsTokens(configuration.MetadataOptions),
  },
  examples: {
    fails: `
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData: { InstanceType: m7i.large }
    `,
    passes: `
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            InstanceType: m7i.large
            MetadataOptions: { HttpTokens: required, HttpPutResponseHopLimit: 1 }
      Host:
        Type: AWS::EC2::Instance
        Properties:
          LaunchTemplate: { LaunchTemplateId: !Ref Worker, Version: !GetAtt Worker.LatestVersionNumber }
    `,
  },
});
