import { adminPorts, defineRule, everyIngressRule, opensPortToEveryone } from '#rule';

export default defineRule({
  id: 'ec2-security-group-admin-ports',
  title: 'Security groups keep administration ports from the internet',
  severity: 'high',
  bestPractices: ['SEC05-BP02', 'SEC06-BP03'],
  lensPractices: ['SERV-sec_sec_q2_a2', 'HPCSEC01-BP02', 'IOTSEC07-BP02'],
  why: 'An administration port that every address can reach is found by scanners within minutes, and then one weak password, leaked key or unpatched daemon gives away the host.',
  remedy:
    'Remove the ingress rule and connect through Session Manager or EC2 Instance Connect Endpoint, or narrow CidrIp and CidrIpv6 to the addresses of the administrators. For a bastion that must be open, suppress the finding with the reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  equivalents: {
    checkov: ['CKV_AWS_24', 'CKV_AWS_25'],
    cfnGuard: ['INCOMING_SSH_DISABLED'],
    trivy: ['AVD-AWS-0107'],
    cdkNag: ['EC2RestrictedSSH'],
    kics: [
      '151187cb-0efc-481c-babd-ad24e3c9bc22',
      '3ae83918-7ec7-4cb8-80db-b91ef0f94002',
      '65905cec-d691-4320-b320-2000436cb696',
      '6e856af2-62d7-4ba2-adc1-73b62cef9cc1',
      'c9846969-d066-431f-9b34-8c4abafe422a',
    ],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    ],
    securityHub: ['EC2.13', 'EC2.14'],
  },
  resource: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  check: (resource) => everyIngressRule(resource, (rule) => opensPortToEveryone(rule, ...adminPorts).not()),
  examples: {
    fails: `
      HostGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Hosts
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
    `,
    passes: `
      HostGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Hosts
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 198.51.100.0/24, Description: SSH from the office }
            - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0, Description: HTTPS from everywhere }
    `,
  },
});
