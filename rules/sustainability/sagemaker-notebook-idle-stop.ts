import { defineRule } from '#rule';

export default defineRule({
  id: 'sagemaker-notebook-idle-stop',
  title: 'Notebooks and development hosts stop when nobody uses them',
  severity: 'medium',
  bestPractices: ['SUS02-BP05', 'COST04-BP04', 'COST09-BP03'],
  why: 'A notebook that is left running over nights and weekends is paid and powered for three quarters of its life without use.',
  remedy:
    'Give a notebook instance a lifecycle configuration that stops it when idle (LifecycleConfigName), a SageMaker domain IdleSettings with LifecycleManagement ENABLED, a Cloud9 environment AutomaticStopTimeMinutes.',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-idle-shutdown.html',
  resource: ['AWS::SageMaker::NotebookInstance', 'AWS::SageMaker::Domain', 'AWS::Cloud9::EnvironmentEC2'],
  check: {
    'AWS::SageMaker::NotebookInstance': (notebook) => notebook.LifecycleConfigName.exists(),
    'AWS::SageMaker::Domain': (domain) =>
      domain.DefaultUserSettings.JupyterLabAppSettings.AppLifecycleManagement.IdleSettings.LifecycleManagement.is(
        'ENABLED',
      ),
    'AWS::Cloud9::EnvironmentEC2': (environment) => environment.AutomaticStopTimeMinutes.exists(),
  },
  examples: {
    fails: `
      Research:
        Type: AWS::SageMaker::NotebookInstance
        Properties:
          InstanceType: ml.t3.medium
          RoleArn: !ImportValue ResearchRole
    `,
    passes: `
      Research:
        Type: AWS::SageMaker::NotebookInstance
        Properties:
          InstanceType: ml.t3.medium
          RoleArn: !ImportValue ResearchRole
          LifecycleConfigName: !GetAtt StopWhenIdle.NotebookInstanceLifecycleConfigName
      StopWhenIdle:
        Type: AWS::SageMaker::NotebookInstanceLifecycleConfig
        Properties:
          OnStart:
            - Content: !Base64 "echo '*/5 * * * * python3 /home/ec2-user/autostop.py --time 3600' | crontab -"
    `,
  },
});
