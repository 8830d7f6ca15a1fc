/** Instance families of one service: each with the family that takes its place. */
export type Families = Readonly<Record<string, string>>;

/**
 * Families of a previous generation and a current one of the same kind and architecture. A family is listed when AWS calls it a previous
 * generation, or when it has announced its end for the service, or when its successor costs less for the same size.
 * Source (November 2026): Amazon EC2 Instance Types, "Previous generation instances"; Amazon RDS User Guide, "DB instance class types";
 * Amazon ElastiCache API Reference, "CacheNode"; Amazon OpenSearch Service Developer Guide, "Supported instance types"; Amazon Redshift
 * Management Guide, "Amazon Redshift provisioned clusters"; Amazon DocumentDB and Amazon Neptune, "Managing instance classes".
 */
export const previousGenerations = {
  ec2: {
    a1: 't4g',
    c1: 'c7i',
    c3: 'c7i',
    c4: 'c7i',
    cc2: 'c7i',
    cr1: 'r7i',
    g2: 'g6',
    g3: 'g6',
    g3s: 'g6',
    hi1: 'i4i',
    hs1: 'd3',
    i2: 'i4i',
    m1: 'm7i',
    m2: 'r7i',
    m3: 'm7i',
    m4: 'm7i',
    // The later P families have one or two large sizes; these have the sizes that P2 and P3 come in.
    p2: 'g6',
    p3: 'g6e',
    p3dn: 'p4d',
    r3: 'r7i',
    r4: 'r7i',
    t1: 't3',
    t2: 't3',
  },
  rds: {
    cr1: 'r6i',
    m1: 'm6i',
    m2: 'r6i',
    m3: 'm6i',
    m4: 'm6i',
    r3: 'r6i',
    r4: 'r6i',
    t1: 't3',
    t2: 't3',
  },
  elasticache: {
    c1: 'm7g',
    m1: 'm7g',
    m2: 'r7g',
    m3: 'm7g',
    m4: 'm7g',
    r3: 'r7g',
    r4: 'r7g',
    t1: 't4g',
    t2: 't4g',
  },
  opensearch: {
    c4: 'c6g',
    i2: 'i4i',
    m3: 'm6g',
    m4: 'm6g',
    r3: 'r6g',
    r4: 'r6g',
    t2: 't3',
  },
  redshift: { dc1: 'ra3', dc2: 'ra3', ds1: 'ra3', ds2: 'ra3' },
  docdb: { r4: 'r6g' },
  neptune: { r4: 'r6g' },
} as const satisfies Readonly<Record<string, Families>>;

/**
 * Current families on x86 processors and the family on AWS Graviton that takes their place, where the service runs the software, so that
 * nothing has to be compiled again.
 * Source (November 2026): Amazon RDS User Guide, "Supported DB engines for DB instance classes"; Amazon ElastiCache API Reference, "CacheNode";
 * Amazon OpenSearch Service Developer Guide, "Supported instance types"; Amazon MSK Developer Guide, "Amazon MSK broker sizes"; Amazon
 * DocumentDB and Amazon Neptune, "Managing instance classes".
 */
export const gravitonFamilies = {
  rds: {
    m5: 'm6g',
    m5d: 'm6gd',
    m6i: 'm7g',
    m6id: 'm6gd',
    m7i: 'm7g',
    r5: 'r6g',
    r5b: 'r6g',
    r5d: 'r6gd',
    r6i: 'r7g',
    r6id: 'r6gd',
    r7i: 'r7g',
    t3: 't4g',
  },
  elasticache: { m5: 'm7g', r5: 'r7g', t3: 't4g' },
  opensearch: { c5: 'c6g', m5: 'm6g', r5: 'r6g' },
  msk: { m5: 'm7g' },
  docdb: { r5: 'r6g', t3: 't4g' },
  neptune: { r5: 'r6g', r6i: 'r7g', t3: 't4g' },
} as const satisfies Readonly<Record<string, Families>>;
