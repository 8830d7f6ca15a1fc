import { defineRule } from '#rule';

export default defineRule({
  id: 'ecr-repository-lifecycle',
  title: 'ECR repositories expire images that nobody deploys any more',
  severity: 'medium',
  bestPractices: ['COST04-BP05', 'SUS04-BP05', 'SUS04-BP03'],
  why: 'Every build adds an image and none goes away, so that storage is paid for images that no deployment will ever use, and old vulnerable ones stay within reach.',
  remedy:
    'Set LifecyclePolicy.LifecyclePolicyText to rules that expire untagged images after some days and keep a number of tagged ones that covers every rollback. It costs nothing; where images must be kept for audits, suppress this with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
  equivalents: {
    prowler: ['ecr_repositories_lifecycle_policy_enabled'],
    securityHub: ['ECR.3'],
    awsConfig: ['ecr-private-lifecycle-policy-configured'],
  },
  resource: 'AWS::ECR::Repository',
  check: (repository) => repository.LifecyclePolicy.LifecyclePolicyText.exists(),
  examples: {
    fails: `
      Api:
        Type: AWS::ECR::Repository
    `,
    passes: `
      Api:
        Type: AWS::ECR::Repository
        Properties:
          LifecyclePolicy:
            LifecyclePolicyText: >-
              {"rules": [{
                "rulePriority": 1,
                "selection": {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14},
                "action": {"type": "expire"}
              }]}
    `,
  },
});
