import { defineRule } from '#rule';

export default defineRule({
  id: 'ec2-instance-recovery',
  title: 'Instances keep the automatic recovery of EC2',
  severity: 'medium',
  bestPractices: ['REL11-BP03', 'REL10-BP02', 'REL07-BP02'],
  why: 'When the host of an instance fails, EC2 moves the instance to another one by itself; with that switched off it stays down until somebody acts.',
  remedy:
    'Leave LaunchTemplateData.MaintenanceOptions.AutoRecovery out or set it to default; it costs nothing. Where cluster software moves the work, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-configuration-recovery.html',
  resource: 'AWS::EC2::LaunchTemplate',
  check: (template) => template.LaunchTemplateData.MaintenanceOptions.AutoRecovery.is('disabled').not(),
  examples: {
    fails: `
      Server:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            InstanceType: m7g.large
            MaintenanceOptions: { AutoRecovery: disabled }
    `,
    passes: `
      Server:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            InstanceType: m7g.large
    `,
  },
});
