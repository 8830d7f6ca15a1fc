import { type AnyView, all, any, defineRule, type NumberView, type ResourceView, type TextView } from '#rule';

/** AWS IoT notifies 1000 devices a minute where nothing is set. */
const isPaced = (exponentialRate: AnyView, maximumPerMinute: NumberView) =>
  any(
    exponentialRate.exists().expecting('a rate that grows with successes'),
    maximumPerMinute.orDefault(1000).atMost(999),
  );

const isStoppedOnFailures = ({ CriteriaList }: ResourceView<'AWS::IoT::JobTemplate'>['AbortConfig']) =>
  CriteriaList.size().atLeast(1);

/** The ARN of a group says so; a reference leads to one. */
const isGroup = (target: TextView) =>
  any(target.contains(':thinggroup/'), all(target.isLiteral().not(), target.refersTo('AWS::IoT::ThingGroup')));

/** A job for single things has no fleet to spare, and one that is made from a template has what that has. */
const isForFleet = (job: ResourceView<'AWS::IoT::Job'>) =>
  all(job.JobTemplateArn.exists().not(), job.Targets.some(isGroup));

export default defineRule({
  id: 'iot-job-rollout',
  title: 'Jobs reach a fleet of devices step by step and stop on failures',
  severity: 'medium',
  bestPractices: ['OPS06-BP03', 'OPS06-BP04', 'REL08-BP05'],
  lensPractices: ['IOTREL08-BP03', 'IOTREL08-BP01', 'IOTSEC13-BP02', 'IOTSEC09-BP01'],
  why: 'A faulty update that goes to up to 1000 devices a minute has broken the fleet before anybody looks, and devices that do not start again must be visited.',
  remedy:
    'Set JobExecutionsRolloutConfig with an exponential rate that grows with successes, or a MaximumPerMinute that suits the fleet, and AbortConfig.CriteriaList to cancel the job at a share of failures (for a Greengrass deployment both in IotJobConfiguration); the last device gets the update later.',
  source: 'https://docs.aws.amazon.com/iot/latest/developerguide/jobs-configurations-details.html',
  resource: ['AWS::IoT::JobTemplate', 'AWS::IoT::Job', 'AWS::GreengrassV2::Deployment'],
  check: {
    'AWS::IoT::JobTemplate': (template) => {
      const { ExponentialRolloutRate, MaximumPerMinute } = template.JobExecutionsRolloutConfig;
      return all(isPaced(ExponentialRolloutRate, MaximumPerMinute), isStoppedOnFailures(template.AbortConfig));
    },
    'AWS::IoT::Job': (job) =>
      isForFleet(job).implies(() => {
        const { ExponentialRate, MaximumPerMinute } = job.JobExecutionsRolloutConfig;
        return all(isPaced(ExponentialRate, MaximumPerMinute), isStoppedOnFailures(job.AbortConfig));
      }),
    'AWS::GreengrassV2::Deployment': (deployment) =>
      isGroup(deployment.TargetArn).implies(() => {
        const { AbortConfig, JobExecutionsRolloutConfig } = deployment.IotJobConfiguration;
        const { ExponentialRate, MaximumPerMinute } = JobExecutionsRolloutConfig;
        return all(isPaced(ExponentialRate, MaximumPerMinute), isStoppedOnFailures(AbortConfig));
      }),
  },
  examples: {
    fails: `
      Firmware:
        Type: AWS::IoT::JobTemplate
        Properties:
          JobTemplateId: firmware
          Description: Installs a firmware
          DocumentSource: https://firmware.s3.eu-west-1.amazonaws.com/job.json
    `,
    passes: `
      Firmware:
        Type: AWS::IoT::JobTemplate
        Properties:
          JobTemplateId: firmware
          Description: Installs a firmware
          DocumentSource: https://firmware.s3.eu-west-1.amazonaws.com/job.json
          JobExecutionsRolloutConfig:
            ExponentialRolloutRate:
              BaseRatePerMinute: 10
              IncrementFactor: 2
              RateIncreaseCriteria: { NumberOfSucceededThings: 50 }
          AbortConfig:
            CriteriaList:
              - { Action: CANCEL, FailureType: ALL, MinNumberOfExecutedThings: 10, ThresholdPercentage: 10 }
    `,
  },
});
