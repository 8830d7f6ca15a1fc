import { all, any, defineRule, type ResourceView, type TextView } from '#rule';

type ClassicBalancer = ResourceView<'AWS::ElasticLoadBalancing::LoadBalancer'>;
type ClassicListener = Parameters<Parameters<ClassicBalancer['Listeners']['some']>[0]>[0];
type ClassicPolicy = Parameters<Parameters<ClassicBalancer['Policies']['some']>[0]>[0];
type Attribute = Parameters<Parameters<ClassicPolicy['Attributes']['some']>[0]>[0];

/** Policies whose names say that TLS 1.2 is the oldest version that they accept. */
const demandsTls12 = (policy: TextView) =>
  any(
    policy.startsWith('ELBSecurityPolicy-TLS13-1-2-'),
    policy.startsWith('ELBSecurityPolicy-TLS13-1-3-'),
    policy.startsWith('ELBSecurityPolicy-TLS-1-2-'),
    policy.startsWith('ELBSecurityPolicy-FS-1-2-'),
  ).expecting('a security policy of TLS 1.2 or later');

const isOn = (attribute: Attribute, name: string) => all(attribute.Name.is(name), attribute.Value.is('true'));

/** A predefined policy by its name, or one that names its protocols itself. */
const isStrict = (policy: ClassicPolicy) =>
  any(
    policy.Attributes.some((attribute) =>
      all(attribute.Name.is('Reference-Security-Policy'), demandsTls12(attribute.Value)),
    ),
    all(
      policy.Attributes.some((attribute) => isOn(attribute, 'Protocol-TLSv1.2')),
      policy.Attributes.every((attribute) =>
        any(
          isOn(attribute, 'Protocol-SSLv3'),
          isOn(attribute, 'Protocol-TLSv1'),
          isOn(attribute, 'Protocol-TLSv1.1'),
        ).not(),
      ),
    ),
  );

const hasStrictPolicy = (balancer: ClassicBalancer, listener: ClassicListener) =>
  listener.PolicyNames.some(
    (name) => balancer.Policies.some((policy) => all(policy.PolicyName.equals(name), isStrict(policy))),
    'a security policy of TLS 1.2 or later',
  );

export default defineRule({
  id: 'elb-listener-tls-policy',
  title: 'Load balancers accept TLS 1.2 and later only',
  severity: 'medium',
  bestPractices: ['SEC09-BP02', 'PERF04-BP05'],
  why: 'TLS 1.0 and 1.1 have known weaknesses and fail audits; the policy that a listener gets when none is named still accepts them.',
  remedy:
    'Set SslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09 or another policy of TLS 1.2 or 1.3; on a Classic Load Balancer name ELBSecurityPolicy-TLS-1-2-2017-01 in Policies. Where old clients need TLS 1.0, suppress the finding with a date.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  equivalents: {
    checkov: ['CKV_AWS_103'],
    trivy: ['AVD-AWS-0047'],
    cfnGuard: ['ELBV2_LISTENER_SSL_POLICY_RULE', 'ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK'],
    cfnNag: ['W55'],
    kics: [
      '126c1788-23c2-4a10-906c-ef179f4f96ec',
      '4a800e14-c94a-442d-9067-5a2e9f6c0a4c',
      '61a94903-3cd3-4780-88ec-fc918819b9c8',
      '809f77f8-d10e-4842-a84f-3be7b6ff1190',
    ],
    prowler: ['elb_insecure_ssl_ciphers', 'elbv2_insecure_ssl_ciphers'],
    securityHub: ['ELB.8', 'ELB.17'],
  },
  resource: ['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancing::LoadBalancer'],
  check: {
    'AWS::ElasticLoadBalancingV2::Listener': (listener) =>
      listener.Protocol.isOneOf('HTTPS', 'TLS').implies(() =>
        demandsTls12(listener.SslPolicy.orDefault('ELBSecurityPolicy-2016-08')),
      ),
    'AWS::ElasticLoadBalancing::LoadBalancer': (balancer) =>
      balancer.Listeners.every((listener) =>
        listener.Protocol.isOneOf('HTTPS', 'SSL', 'https', 'ssl').implies(() => hasStrictPolicy(balancer, listener)),
      ),
  },
  examples: {
    fails: `
      Secure:
        Type: AWS::ElasticLoadBalancingV2::Listener
        Properties:
          LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1
          Port: 443
          Protocol: HTTPS
          Certificates:
            - { CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }
          DefaultActions:
            - { Type: forward, TargetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1 }
    `,
    passes: `
      Secure:
        Type: AWS::ElasticLoadBalancingV2::Listener
        Properties:
          LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1
          Port: 443
          Protocol: HTTPS
          SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09
          Certificates:
            - { CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1 }
          DefaultActions:
            - { Type: forward, TargetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1 }
    `,
  },
});
