import {
  type AnyView,
  defineRule,
  isSecretName,
  isSecretValue,
  type ListView,
  type TextView,
  type Verdict,
} from '#rule';

/** Variables given as a map, whether or not AWS describes what it holds. */
interface Variables {
  every(question: (value: AnyView, name: TextView) => Verdict): Verdict;
}

const holdsNoSecret = (variables: Variables) =>
  variables.every((value, name) => isSecretValue(value, isSecretName(name)).not());

/** Variables given as a list of names and values. */
const listsNoSecret = (variables: ListView<{ readonly Name?: string; readonly Value?: string }>) =>
  variables.every((variable) => isSecretValue(variable.Value, isSecretName(variable.Name)).not());

export default defineRule({
  id: 'secrets-environment-variables',
  title: 'Environment and stage variables hold no secrets',
  severity: 'high',
  bestPractices: ['SEC02-BP03'],
  lensPractices: ['SERV-sec_sec_q3_a4'],
  why: 'A secret in an environment variable can be read in the repository and by everybody who may describe the function, task or project, and ends in logs when a program prints its environment.',
  remedy:
    'Put the secret into Secrets Manager or a SecureString parameter and pass its name: Secrets.ValueFrom of a container, Type SECRETS_MANAGER of a build project, or a call at run time from a function; then change the secret.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  equivalents: {
    checkov: ['CKV_AWS_45'],
    prowler: [
      'awslambda_function_no_secrets_in_variables',
      'codebuild_project_no_secrets_in_variables',
      'ecs_task_definitions_no_environment_secrets',
    ],
  },
  concealsSource: true,
  resource: [
    'AWS::Amplify::App',
    'AWS::Amplify::Branch',
    'AWS::ApiGateway::Stage',
    'AWS::ApiGatewayV2::Stage',
    'AWS::AppRunner::Service',
    'AWS::Batch::JobDefinition',
    'AWS::CodeBuild::Project',
    'AWS::ECS::TaskDefinition',
    'AWS::Glue::Job',
    'AWS::Lambda::Function',
  ],
  check: {
    'AWS::Amplify::App': (app) => listsNoSecret(app.EnvironmentVariables),
    'AWS::Amplify::Branch': (branch) => listsNoSecret(branch.EnvironmentVariables),
    'AWS::ApiGateway::Stage': (stage) => holdsNoSecret(stage.Variables),
    'AWS::ApiGatewayV2::Stage': (stage) => holdsNoSecret(stage.StageVariables),
    'AWS::AppRunner::Service': (service) =>
      listsNoSecret(service.SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables),
    'AWS::Batch::JobDefinition': (job) => listsNoSecret(job.ContainerProperties.Environment),
    // Of the other types of a build project's variables the value is the name of a secret or a parameter.
    'AWS::CodeBuild::Project': (project) =>
      project.Environment.EnvironmentVariables.every((variable) =>
        variable.Type.orDefault('PLAINTEXT')
          .is('PLAINTEXT')
          .implies(() => isSecretValue(variable.Value, isSecretName(variable.Name)).not()),
      ),
    'AWS::ECS::TaskDefinition': (task) =>
      task.ContainerDefinitions.every((container) => listsNoSecret(container.Environment)),
    'AWS::Glue::Job': (job) => holdsNoSecret(job.DefaultArguments),
    'AWS::Lambda::Function': (fn) => holdsNoSecret(fn.Environment.Variables),
  },
  examples: {
    fails: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Environment:
            Variables:
              TABLE: orders
              PAYMENT_API_KEY: 4eC39HqLyjWDarjtT1zdp7dc
    `,
    passes: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Environment:
            Variables:
              TABLE: orders
              PAYMENT_API_KEY_SECRET_ARN: !Ref PaymentKey
      PaymentKey:
        Type: AWS::SecretsManager::Secret
    `,
  },
});
