import { all, any, defineRule, type ResourceView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;
type Service = ResourceView<'AWS::ECS::Service'>;
type Job = ResourceView<'AWS::Batch::JobDefinition'>;

const tagsInstances = (group: Group) =>
  any(
    group.Tags.some((tag) => tag.PropagateAtLaunch.is(true), 'a tag with PropagateAtLaunch true'),
    group.LaunchTemplate.LaunchTemplateId.target('AWS::EC2::LaunchTemplate')
      .LaunchTemplateData.TagSpecifications.some((specification) => specification.ResourceType.is('instance'))
      .expecting(undefined),
    group.MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId.target(
      'AWS::EC2::LaunchTemplate',
    )
      .LaunchTemplateData.TagSpecifications.some((specification) => specification.ResourceType.is('instance'))
      .expecting(undefined),
  );

const isTagged = (service: Service) =>
  any(service.Tags.size().atLeast(1), service.TaskDefinition.target('AWS::ECS::TaskDefinition').Tags.size().atLeast(1));

/** On Amazon EKS a job is a pod, which has no tags. */
const isTaggedTask = (job: Job) => all(job.Tags.size().atLeast(1), job.EksProperties.exists().not());

export default defineRule({
  id: 'tags-compute-propagation',
  title: 'Tags reach the instances and tasks that are billed',
  severity: 'low',
  bestPractices: ['COST03-BP02', 'COST03-BP06', 'OPS02-BP01'],
  lensPractices: ['HPCCOST01-BP01'],
  why: 'A group, a service and a job definition cost nothing; what they start does, and without their tags it stands in the bill without an owner.',
  remedy:
    'Set PropagateAtLaunch to true on the tags of an Auto Scaling group, PropagateTags to SERVICE or TASK_DEFINITION on an ECS service, and PropagateTags to true on a Batch job definition; it costs nothing and holds for what starts from then on.',
  source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/cost-alloc-tags.html',
  resource: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::ECS::Service', 'AWS::Batch::JobDefinition'],
  // What has no tags has none to hand on: which tags there must be is another question.
  check: {
    'AWS::AutoScaling::AutoScalingGroup': (group) =>
      group.Tags.size()
        .atLeast(1)
        .implies(() => tagsInstances(group)),
    'AWS::ECS::Service': (service) =>
      isTagged(service).implies(() => service.PropagateTags.isOneOf('SERVICE', 'TASK_DEFINITION')),
    'AWS::Batch::JobDefinition': (job) => isTaggedTask(job).implies(() => job.PropagateTags.orDefault(false).is(true)),
  },
  examples: {
    fails: `
      Shop:
        Type: AWS::ECS::Service
        Properties:
          TaskDefinition: !ImportValue ShopTask
          Tags: [{ Key: team, Value: shop }]
    `,
    passes: `
      Shop:
        Type: AWS::ECS::Service
        Properties:
          TaskDefinition: !ImportValue ShopTask
          PropagateTags: SERVICE
          Tags: [{ Key: team, Value: shop }]
    `,
  },
});
