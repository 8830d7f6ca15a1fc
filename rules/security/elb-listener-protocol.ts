import { all, any, defineRule, type ResourceView } from '#rule';

type Listener = ResourceView<'AWS::ElasticLoadBalancingV2::Listener'>;

const onlyRedirects = (listener: Listener) =>
  listener.DefaultActions.every((action) =>
    all(action.Type.is('redirect'), action.RedirectConfig.Protocol.orDefault('#{protocol}').is('HTTPS')),
  );

export default defineRule({
  id: 'elb-listener-protocol',
  title: 'Load balancers speak HTTP only to redirect to HTTPS',
  severity: 'high',
  bestPractices: ['SEC09-BP02'],
  why: 'What travels over plain HTTP can be read and changed on the way: passwords, session cookies and the pages themselves.',
  remedy:
    'Set Protocol to HTTPS with a certificate of AWS Certificate Manager (public certificates are free), and let the HTTP listener redirect to it. Where another layer in front encrypts all the way, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
  equivalents: {
    checkov: ['CKV_AWS_2', 'CKV_AWS_376'],
    trivy: ['AVD-AWS-0054'],
    cfnGuard: ['ELBV2_LISTENER_PROTOCOL_RULE', 'ELB_TLS_HTTPS_LISTENERS_ONLY'],
    cdkNag: ['AwsSolutions-ELB5', 'ELBTlsHttpsListenersOnly'],
    cfnNag: ['W56'],
    kics: [
      '275a3217-ca37-40c1-a6cf-bb57d245ab32',
      '80908a75-586b-4c61-ab04-490f4f4525b8',
      'de7f5e83-da88-4046-871f-ea18504b1d43',
    ],
    prowler: ['elb_ssl_listeners', 'elbv2_ssl_listeners'],
    securityHub: ['ELB.1', 'ELB.3'],
  },
  resource: ['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancing::LoadBalancer'],
  check: {
    // A TCP listener may pass on what is encrypted.
    'AWS::ElasticLoadBalancingV2::Listener': (listener) =>
      any(
        listener.Protocol.is('HTTP').not().expecting('"HTTPS" or a redirect to it'),
        onlyRedirects(listener).expecting(undefined),
      ),
    'AWS::ElasticLoadBalancing::LoadBalancer': (balancer) =>
      balancer.Listeners.every((listener) => listener.Protocol.isOneOf('HTTP', 'http').not().expecting('"HTTPS"')),
  },
  examples: {
    fails: `
      Web:
        Type: AWS::ElasticLoadBalancingV2::Listener
        Properties:
          LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1
          Port: 80
          Protocol: HTTP
          DefaultActions:
            - { Type: forward, TargetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1 }
    `,
    passes: `
      Plain:
        Type: AWS::ElasticLoadBalancingV2::Listener
        Properties:
          LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1
          Port: 80
          Protocol: HTTP
          DefaultActions:
            - { Type: redirect, RedirectConfig: { Protocol: HTTPS, Port: "443", StatusCode: HTTP_301 } }
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
