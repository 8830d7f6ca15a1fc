import { all, defineRule, isSecretValue, type JsonView } from '#rule';

/** Credentials in the metadata with which cfn-init fetches files. */
const authenticatesWithoutSecret = ({ Metadata: metadata }: { readonly Metadata: JsonView }) =>
  metadata
    .get('AWS::CloudFormation::Authentication')
    .every((method) =>
      all(
        isSecretValue(method.get('password'), method.get('password').exists()).not(),
        isSecretValue(method.get('secretKey'), method.get('secretKey').exists()).not(),
      ),
    );

export default defineRule({
  id: 'secrets-user-data',
  title: 'User data and instance metadata hold no secrets',
  severity: 'high',
  bestPractices: ['SEC02-BP03'],
  why: 'Every process and user of an instance can read its user data, and so can everybody who may describe the instance or reads the repository.',
  remedy:
    'Give the instance a role and let the script fetch the secret from Secrets Manager or Parameter Store when it starts; then change the secret.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
  equivalents: {
    checkov: ['CKV_AWS_46'],
    cfnGuard: ['CFN_AUTHENTICATION_RULE'],
    cfnNag: ['W1'],
    prowler: ['ec2_instance_secrets_user_data', 'ec2_launch_template_no_secrets'],
  },
  concealsSource: true,
  resource: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration'],
  check: {
    'AWS::EC2::Instance': (instance) =>
      all(isSecretValue(instance.UserData).not(), authenticatesWithoutSecret(instance.attributes)),
    'AWS::EC2::LaunchTemplate': (template) =>
      all(isSecretValue(template.LaunchTemplateData.UserData).not(), authenticatesWithoutSecret(template.attributes)),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) =>
      all(isSecretValue(configuration.UserData).not(), authenticatesWithoutSecret(configuration.attributes)),
  },
  examples: {
    fails: `
      Server:
        Type: AWS::EC2::Instance
        Properties:
          UserData:
            Fn::Base64: |
              #!/bin/bash
              export DB_PASSWORD=hunter2-hunter2
              /opt/app/start
    `,
    passes: `
      Server:
        Type: AWS::EC2::Instance
        Properties:
          IamInstanceProfile: orders
          UserData:
            Fn::Base64: |
              #!/bin/bash
              export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders --query SecretString --output text)
              /opt/app/start
    `,
  },
});
