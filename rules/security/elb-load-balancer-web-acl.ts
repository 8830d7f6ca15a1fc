import { all, defineRule } from '#rule';

export default defineRule({
  id: 'elb-load-balancer-web-acl',
  title: 'Public application load balancers have a web ACL',
  severity: 'medium',
  bestPractices: ['SEC05-BP03', 'REL05-BP02'],
  why: 'Without AWS WAF each request of the internet reaches the application as it is: injection attempts, credential stuffing and floods from a few addresses.',
  remedy:
    'Add an AWS::WAFv2::WebACLAssociation whose ResourceArn is the load balancer; a web ACL is billed by month, rule and request. Where CloudFront with a web ACL is the only way in, or Firewall Manager adds the ACL, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
  equivalents: {
    checkov: ['CKV2_AWS_28'],
    cdkNag: ['ALBWAFEnabled'],
    kics: ['0afa6ab8-a047-48cf-be07-93a2f8c34cf7', '105ba098-1e34-48cd-b0f2-a8a43a51bf9b'],
    prowler: ['elbv2_waf_acl_attached'],
    securityHub: ['ELB.16'],
  },
  resource: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  check: (balancer) =>
    all(
      balancer.Type.orDefault('application').is('application'),
      balancer.Scheme.orDefault('internet-facing').is('internet-facing'),
    ).implies(() =>
      balancer.referencedBy('AWS::WAFv2::WebACLAssociation', (association) => association.ResourceArn).exists(),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Scheme: internet-facing, Subnets: [subnet-1, subnet-2] }
    `,
    passes: `
      Web:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Scheme: internet-facing, Subnets: [subnet-1, subnet-2] }
      Guard:
        Type: AWS::WAFv2::WebACLAssociation
        Properties:
          ResourceArn: !Ref Web
          WebACLArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/web/1
    `,
  },
});
