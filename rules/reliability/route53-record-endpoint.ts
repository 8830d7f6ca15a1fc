import { all, defineRule, isAddressOfInstance, type ListView, type TextView, type Verdict } from '#rule';

/** What the records of both types have. */
interface Record {
  readonly HealthCheckId: TextView;
  readonly ResourceRecords: ListView<string>;
  readonly Type: TextView;
}

/** With a health check Route 53 answers with another record when the instance is down. */
const isSafe = (record: Record): Verdict =>
  all(record.Type.isOneOf('A', 'AAAA', 'CNAME'), record.HealthCheckId.exists().not()).implies(() =>
    record.ResourceRecords.every((text) =>
      isAddressOfInstance(text).not().expecting('a load balancer or a distribution'),
    ),
  );

export default defineRule({
  id: 'route53-record-endpoint',
  title: 'Public names do not point at the address of a single instance',
  severity: 'medium',
  bestPractices: ['REL02-BP01', 'REL11-BP02', 'PERF04-BP04'],
  why: 'When that instance fails or is replaced, users have no service until somebody has changed the record and the old answer has left the caches of their resolvers.',
  remedy:
    'Put a load balancer or a CloudFront distribution in front, both billed by the hour or by use, and name it in AliasTarget; or give several records a HealthCheckId. For a single server such as a bastion, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html',
  resource: ['AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup'],
  check: {
    'AWS::Route53::RecordSet': isSafe,
    'AWS::Route53::RecordSetGroup': (group) => group.RecordSets.every(isSafe),
  },
  examples: {
    fails: `
      Server:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: m7g.large }
      Www:
        Type: AWS::Route53::RecordSet
        Properties:
          HostedZoneName: example.com.
          Name: www.example.com.
          Type: A
          TTL: '300'
          ResourceRecords: [!GetAtt Server.PublicIp]
    `,
    passes: `
      Balancer:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Subnets: [!ImportValue SubnetA, !ImportValue SubnetB] }
      Www:
        Type: AWS::Route53::RecordSet
        Properties:
          HostedZoneName: example.com.
          Name: www.example.com.
          Type: A
          AliasTarget: { DNSName: !GetAtt Balancer.DNSName, HostedZoneId: !GetAtt Balancer.CanonicalHostedZoneID }
    `,
  },
});
