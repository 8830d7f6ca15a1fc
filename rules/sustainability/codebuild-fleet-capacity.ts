import { defineRule } from '#rule';

export default defineRule({
  id: 'codebuild-fleet-capacity',
  title: 'Reserved build fleets grow from one machine',
  severity: 'low',
  bestPractices: ['SUS06-BP04', 'COST09-BP03', 'SUS02-BP01'],
  why: 'The machines of a reserved fleet run, and are billed, while nobody builds: nights, weekends, and every hour in which fewer builds run than machines stand ready.',
  remedy:
    'Set BaseCapacity to 1 and let ScalingConfiguration with a MaxCapacity, or OverflowBehavior ON_DEMAND, serve the peaks; builds beyond it wait a little for a machine. Leave the fleet out where builds need no warm machine: on-demand builds are billed by the minute only.',
  source: 'https://docs.aws.amazon.com/codebuild/latest/userguide/fleets.html',
  resource: 'AWS::CodeBuild::Fleet',
  // Machines with macOS are to be had by the day only.
  check: (fleet) =>
    fleet.EnvironmentType.is('MAC_ARM')
      .not()
      .implies(() => fleet.BaseCapacity.atMost(1)),
  examples: {
    fails: `
      Builders:
        Type: AWS::CodeBuild::Fleet
        Properties:
          Name: builders
          BaseCapacity: 5
          ComputeType: BUILD_GENERAL1_MEDIUM
          EnvironmentType: LINUX_CONTAINER
    `,
    passes: `
      Builders:
        Type: AWS::CodeBuild::Fleet
        Properties:
          Name: builders
          BaseCapacity: 1
          ComputeType: BUILD_GENERAL1_MEDIUM
          EnvironmentType: LINUX_CONTAINER
          OverflowBehavior: ON_DEMAND
    `,
  },
});
