import { adminPorts, all, dataStorePorts, defineRule, everyIngressRule, opensPortToEveryone } from '#rule';

export default defineRule({
  id: 'ec2-security-group-sensitive-ports',
  title: 'Security groups keep data store ports from the internet',
  severity: 'high',
  bestPractices: ['SEC05-BP02'],
  lensPractices: ['SERV-sec_sec_q2_a2', 'HPCSEC01-BP02', 'IOTSEC07-BP02'],
  why: 'Databases, caches, queues and file shares expect a trusted network; one that every address can reach is scanned, guessed at and emptied or held to ransom.',
  remedy:
    'Replace CidrIp or CidrIpv6 of the ingress rule by SourceSecurityGroupId of the clients, or narrow it to their addresses. For a service that is meant to be public, suppress the finding with the reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  equivalents: {
    cfnGuard: ['RESTRICTED_INCOMING_TRAFFIC'],
    cdkNag: ['EC2RestrictedCommonPorts'],
    kics: [
      '381c3f2a-ef6f-4eff-99f7-b169cda3422c',
      '494b03d3-bf40-4464-8524-7c56ad0700ed',
      '54c417bf-c762-48b9-9d31-b3d87047e3f0',
      'cdbb0467-2957-4a77-9992-7b55b29df7b7',
    ],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_cassandra_7199_9160_8888',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_ftp_20_21',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_kafka_9092',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mongodb_27017_27018',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_oracle_1521_2483',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_sql_server_1433_1434',
    ],
    securityHub: ['EC2.19'],
  },
  resource: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  // An ingress rule that covers an administration port as well is reported by `ec2-security-group-admin-ports`.
  check: (resource) =>
    everyIngressRule(resource, (rule) =>
      all(opensPortToEveryone(rule, ...dataStorePorts), () => opensPortToEveryone(rule, ...adminPorts).not()).not(),
    ),
  examples: {
    fails: `
      DatabaseGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Orders database
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }
    `,
    passes: `
      ServiceGroup:
        Type: AWS::EC2::SecurityGroup
        Properties: { GroupDescription: Orders service }
      DatabaseGroup:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Orders database
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !GetAtt ServiceGroup.GroupId }
    `,
  },
});
