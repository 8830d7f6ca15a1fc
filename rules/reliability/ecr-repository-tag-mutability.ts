import { defineRule } from '#rule';

export default defineRule({
  id: 'ecr-repository-tag-mutability',
  title: 'ECR image tags cannot be overwritten',
  severity: 'medium',
  bestPractices: ['REL08-BP04', 'SEC06-BP04', 'OPS06-BP01'],
  why: 'When a tag can be pushed again, tasks of the same version run different code, a rollback brings back something else, and whoever can push can replace an image that passed review.',
  remedy:
    'Set ImageTagMutability to IMMUTABLE and give each build its own tag. Where a moving tag such as latest is needed, IMMUTABLE_WITH_EXCLUSION leaves out the tags that ImageTagMutabilityExclusionFilters name.',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  equivalents: {
    checkov: ['CKV_AWS_51'],
    trivy: ['AVD-AWS-0031'],
    kics: ['33f41d31-86b1-46a4-81f7-9c9a671f59ac', 'd1846b12-20c5-4d45-8798-fc35b79268eb'],
    prowler: ['ecr_repositories_tag_immutability'],
    securityHub: ['ECR.2'],
    awsConfig: ['ecr-private-tag-immutability-enabled'],
  },
  resource: 'AWS::ECR::Repository',
  // With exclusions, the author has decided which tags stand still.
  check: (repository) =>
    repository.ImageTagMutability.orDefault('MUTABLE').isOneOf(
      'IMMUTABLE',
      'IMMUTABLE_WITH_EXCLUSION',
      'MUTABLE_WITH_EXCLUSION',
    ),
  examples: {
    fails: `
      Api:
        Type: AWS::ECR::Repository
    `,
    passes: `
      Api:
        Type: AWS::ECR::Repository
        Properties:
          ImageTagMutability: IMMUTABLE
    `,
  },
});
