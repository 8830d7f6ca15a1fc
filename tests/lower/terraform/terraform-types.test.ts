import { describe, expect, it } from 'vitest';
import { allTables } from '../../../src/lower/terraform/find-table.ts';
import { terraformTypesOf } from '../../../src/lower/terraform/terraform-types.ts';

describe('terraformTypesOf', () => {
  it('names the types that are the resource', () => {
    expect(terraformTypesOf('AWS::ElasticLoadBalancingV2::LoadBalancer')).toEqual(
      expect.arrayContaining(['aws_alb', 'aws_lb']),
    );
  });

  it('names the types that are parts of it', () => {
    expect(terraformTypesOf('AWS::S3::Bucket')).toEqual(
      expect.arrayContaining(['aws_s3_bucket', 'aws_s3_bucket_versioning']),
    );
  });

  it.each(['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'])(
    'names the type that is %s in one of its cases',
    (type) => {
      expect(terraformTypesOf(type)).toContain('aws_security_group_rule');
    },
  );

  it('sorts them, each once', () => {
    for (const table of allTables().values()) {
      if (table.kind !== 'resource') continue;
      const types = terraformTypesOf(table.type);
      expect(types).toContain(table.terraformType);
      expect(types).toEqual([...new Set(types)].sort());
    }
  });

  it('names none for a type that no table is for', () => {
    expect(terraformTypesOf('AWS::Test::Thing')).toEqual([]);
    expect(terraformTypesOf('constructor')).toEqual([]);
  });
});
