import { defineRule } from '#rule';

export default defineRule({
  id: 'memorydb-cluster-zones',
  title: 'MemoryDB shards have a replica in another Availability Zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'A shard without a replica is away until a new node has loaded its data from the transaction log, when its node or its zone fails; with one, MemoryDB fails over in seconds.',
  remedy:
    'Leave NumReplicasPerShard out or set it to 1 or more; each replica is billed as a node. For a development cluster suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/memorydb/latest/devguide/autofailover.html',
  resource: 'AWS::MemoryDB::Cluster',
  check: (cluster) => cluster.NumReplicasPerShard.orDefault(1).atLeast(1),
  examples: {
    fails: `
      Sessions:
        Type: AWS::MemoryDB::Cluster
        Properties:
          ClusterName: sessions
          NodeType: db.r7g.large
          ACLName: sessions
          NumReplicasPerShard: 0
    `,
    passes: `
      Sessions:
        Type: AWS::MemoryDB::Cluster
        Properties:
          ClusterName: sessions
          NodeType: db.r7g.large
          ACLName: sessions
    `,
  },
});
