import {
  adminPorts,
  any,
  coversOnlyPorts,
  dataStorePorts,
  defineRule,
  everyIngressRule,
  isOpenToEveryone,
  opensPortToEveryone,
} from '#rule';

export default defineRule({
  id: 'ec2-security-group-world-ingress',
  title: 'Security groups open only web ports to the internet',
  severity: 'medium',
  bestPractices: ['SEC05-BP02'],
  lensPractices: ['SERV-sec_sec_q2_a2', 'HPCSEC01-BP02', 'IOTSEC07-BP02'],
  why: 'Every further port that all addresses can reach is one more service to scan and attack, and one that a load balancer or a known range of addresses could stand before.',
  remedy:
    'Narrow CidrIp or CidrIpv6 to known addresses, name the clients with SourceSecurityGroupId or SourcePrefixListId, or serve the port on 443. For a public service with a port of its own (mail, VPN, MQTT, games), suppress the finding with the reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  equivalents: {
    checkov: ['CKV_AWS_277'],
    cfnGuard: ['EC2_SECURITY_GROUP_INGRESS_OPEN_TO_WORLD_RULE', 'SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE'],
    cdkNag: ['AwsSolutions-EC23'],
    cfnNag: ['W2', 'W42'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_all_ports',
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port',
    ],
    securityHub: ['EC2.18'],
  },
  resource: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  // Administration and data store ports, and with them all ports at once, are reported by rules of their own.
  check: (resource) =>
    everyIngressRule(resource, (rule) =>
      any(
        isOpenToEveryone(rule).not(),
        () => coversOnlyPorts(rule, 80, 443).expecting(undefined),
        () => opensPortToEveryone(rule, ...adminPorts, ...dataStorePorts),
      ),
    ),
  examples: {
    fails: `
      ServiceGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Orders service
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 0.0.0.0/0 }
    `,
    passes: `
      BalancerGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Load balancer of the orders service
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
      ServiceGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Orders service
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !GetAtt BalancerGroup.GroupId }
    `,
  },
});
