import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import type { Report } from '../../../src/check/finding.ts';
import { lint } from '../../../src/lint.ts';
import { lower } from '../../../src/lower/lower.ts';
import { parameterType, type Resource } from '../../../src/lower/resource.ts';
import { read } from '../../../src/read/read.ts';
import { formats } from '../../../src/report/report.ts';
import { lineOf } from '../../lint-text.ts';
import { memoryFiles } from '../../memory-files.ts';
import { options as reportOptions } from '../../report/sample.ts';
import { plain, shown } from './terms.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Values = Readonly<Record<string, Json>>;

/** A change of a plan; what is left out is as for a resource that is created and of which nothing is known or written. */
interface Change {
  readonly after?: Json;
  readonly unknown?: Json;
  readonly sensitive?: Json;
  readonly actions?: readonly string[];
  readonly mode?: string;
  readonly deposed?: string;
}

/** A plan of some changes, by their addresses. */
function plan(changes: Readonly<Record<string, Change>>, rootModule?: Values, more: Values = {}): string {
  const parts = Object.entries(changes).map(([address, change]) => {
    const type = /aws_\w+(?=\.\w+(?:\["?[\w.]+"?\])?$)/.exec(address)?.[0] ?? '';
    return { common: { address, mode: change.mode ?? 'managed', type }, change };
  });
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: { resources: parts.map(({ common, change }) => ({ ...common, values: change.after ?? {} })) },
    },
    resource_changes: parts.map(({ common, change }) => ({
      ...common,
      ...(change.deposed === undefined ? {} : { deposed: change.deposed }),
      change: {
        actions: change.actions ?? ['create'],
        before: null,
        after: change.after ?? {},
        after_unknown: change.unknown ?? {},
        after_sensitive: change.sensitive ?? {},
      },
    })),
    ...(rootModule === undefined ? {} : { configuration: { root_module: rootModule } }),
    ...more,
  });
}

/** The configuration of some resources of one module: their expressions by address. */
function configured(expressions: Readonly<Record<string, Values>>): Values {
  return {
    resources: Object.entries(expressions).map(([address, written]) => ({
      address,
      mode: 'managed',
      expressions: written,
    })),
  };
}

function reference(...references: readonly string[]): Json {
  return { references };
}

type Texts = Readonly<Record<string, string>>;

function lowered(texts: Texts): { readonly resources: readonly Resource[]; readonly problems: readonly string[] } {
  const files = memoryFiles(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/project/${name}`, text])),
  );
  const { applications } = read({ paths: ['.'], cwd: '/project', ignore: [], files });
  const results = applications.flatMap((application) => lower(application, { parameters: {}, variableFiles: [] }));
  const documents = applications.flatMap((application) => application.documents);
  return {
    resources: results.flatMap(({ resources }) => resources).filter(({ type }) => type !== parameterType),
    problems: [...documents, ...results].flatMap((each) => each.problems.map(({ message }) => message)),
  };
}

/** The properties of the resources of a plan, by address. */
function properties(text: string): Record<string, unknown> {
  return Object.fromEntries(lowered({ 'plan.json': text }).resources.map((each) => [each.address, propertiesOf(each)]));
}

function propertiesOf({ properties: { entries } }: Resource): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, plain(value)]));
}

function propertyOf(text: string, address: string, name: string): unknown {
  const resource = lowered({ 'plan.json': text }).resources.find((each) => each.address === address);
  return resource && propertiesOf(resource)[name];
}

const queue = 'aws_sqs_queue.q';
const key = 'aws_kms_key.k';
const applied = '<unknown: it is known only after apply>';

describe('three values from three trees', () => {
  /** What becomes of `kms_master_key_id` of a queue. */
  function keyOf(change: Change, written: Values | undefined): unknown {
    const configuration = written && configured({ [queue]: written, [key]: {} });
    const keys = { [key]: {}, 'aws_kms_key.other': {} };
    return propertyOf(plan({ [queue]: change, ...keys }, configuration), queue, 'KmsMasterKeyId');
  }

  const direct = { kms_master_key_id: reference('aws_kms_key.k.arn', 'aws_kms_key.k') };

  it.each<[string, Change, Values | undefined, unknown]>([
    [
      'known',
      { after: { kms_master_key_id: 'alias/a' } },
      { kms_master_key_id: { constant_value: 'alias/a' } },
      'alias/a',
    ],
    [
      'known, of an expression',
      { after: { kms_master_key_id: 'alias/a' } },
      { kms_master_key_id: reference('var.k') },
      'alias/a',
    ],
    ['known, and not written', { after: { kms_master_key_id: 'alias/a' } }, {}, 'alias/a'],
    ['null', { after: { kms_master_key_id: null } }, {}, undefined],
    ['the empty string that the provider has for what is not set', { after: { kms_master_key_id: '' } }, {}, undefined],
    ['the empty string of a state', { after: { kms_master_key_id: '' } }, undefined, undefined],
    [
      'the empty string, written',
      { after: { kms_master_key_id: '' } },
      { kms_master_key_id: { constant_value: '' } },
      '',
    ],
    ['missing', { after: {} }, {}, undefined],
    ['unknown, a reference', { unknown: { kms_master_key_id: true } }, direct, '<reference aws_kms_key.k.Arn>'],
    ['unknown, of a function', { unknown: { kms_master_key_id: true } }, { kms_master_key_id: {} }, applied],
    [
      'unknown, of data',
      { unknown: { kms_master_key_id: true } },
      { kms_master_key_id: reference('data.aws_kms_alias.a.arn', 'data.aws_kms_alias.a') },
      applied,
    ],
    [
      'unknown, a resource among other things',
      { unknown: { kms_master_key_id: true } },
      { kms_master_key_id: reference('var.own', 'aws_kms_key.k.arn', 'aws_kms_key.k') },
      { '<concat>': ['<reference aws_kms_key.k.Arn>', applied] },
    ],
    [
      'unknown, one of two resources',
      { unknown: { kms_master_key_id: true } },
      { kms_master_key_id: reference('aws_kms_key.k.arn', 'aws_kms_key.other.arn') },
      { '<if>': ['<reference aws_kms_key.other.Arn>', '<reference aws_kms_key.k.Arn>'] },
    ],
    ['unknown, and not written', { unknown: { kms_master_key_id: true } }, {}, undefined],
    [
      'unknown, and written as null',
      { unknown: { kms_master_key_id: true } },
      { kms_master_key_id: { constant_value: null } },
      undefined,
    ],
    ['unknown, without a configuration', { unknown: { kms_master_key_id: true } }, undefined, applied],
    [
      'unknown, where after is null',
      { after: null, unknown: { kms_master_key_id: true } },
      direct,
      '<reference aws_kms_key.k.Arn>',
    ],
    [
      'not unknown',
      { after: { kms_master_key_id: 'alias/a' }, unknown: { kms_master_key_id: false } },
      direct,
      'alias/a',
    ],
    [
      'sensitive',
      { after: { kms_master_key_id: 'hush' }, sensitive: { kms_master_key_id: true } },
      {},
      '<unknown: it is sensitive>',
    ],
    [
      'sensitive and null',
      { after: { kms_master_key_id: null }, sensitive: { kms_master_key_id: true } },
      {},
      undefined,
    ],
    [
      'sensitive as a whole',
      { after: { kms_master_key_id: 'hush' }, sensitive: true },
      {},
      '<unknown: it is sensitive>',
    ],
    [
      'unknown as a whole',
      { after: { kms_master_key_id: null }, unknown: true },
      direct,
      '<reference aws_kms_key.k.Arn>',
    ],
  ])('%s', (_name, change, written, expected) => {
    expect(keyOf(change, written)).toEqual(expected);
  });

  it("a bucket whose only grant is its owner's is private", () => {
    const address = 'aws_s3_bucket.b';
    const grant = [{ id: '0123', permissions: ['FULL_CONTROL'], type: 'CanonicalUser', uri: '' }];
    const found = properties(plan({ [address]: { after: { grant } } }, configured({ [address]: {} })))[address];
    expect(found).toMatchObject({ AccessControl: 'Private' });
  });

  it('lists of blocks are mirrored', () => {
    const address = 'aws_dynamodb_table.t';
    const change: Change = {
      after: { server_side_encryption: [{ enabled: true }], point_in_time_recovery: [], ttl: [{ enabled: null }] },
      unknown: { server_side_encryption: [{ kms_key_arn: true }], point_in_time_recovery: [], ttl: [{}] },
    };
    const written = {
      server_side_encryption: [{ enabled: { constant_value: true }, kms_key_arn: reference(`${key}.arn`, key) }],
    };
    const found = properties(plan({ [address]: change, [key]: {} }, configured({ [address]: written })))[address];
    expect(found).toMatchObject({ SSESpecification: { SSEEnabled: true, KMSMasterKeyId: `<reference ${key}.Arn>` } });
    expect(found).not.toHaveProperty('PointInTimeRecoverySpecification');
  });

  it('a part of an expression has the references of the whole', () => {
    const change: Change = { after: { tags: { team: 'shop' } }, unknown: { tags: { key: true } } };
    const text = plan({ [queue]: change, [key]: {} }, configured({ [queue]: { tags: reference(`${key}.arn`, key) } }));
    expect(propertyOf(text, queue, 'Tags')).toEqual([
      { Key: 'team', Value: 'shop' },
      { Key: 'key', Value: `<reference ${key}.Arn>` },
    ]);
  });

  it('what a dynamic block made, or an old version left out of the configuration, stays unknown', () => {
    const address = 'aws_security_group.g';
    const rule = { from_port: 22, to_port: 22, protocol: 'tcp' };
    const change: Change = {
      after: { ingress: [{ ...rule, cidr_blocks: [null], description: null }] },
      unknown: { ingress: [{ cidr_blocks: [true] }] },
    };
    expect(
      propertyOf(plan({ [address]: change }, configured({ [address]: {} })), address, 'SecurityGroupIngress'),
    ).toEqual([{ FromPort: 22, ToPort: 22, IpProtocol: 'tcp', CidrIp: applied }]);
  });

  it('an attribute in a block is not written when the block is', () => {
    const address = 'aws_dynamodb_table.t';
    const change: Change = {
      after: { server_side_encryption: [{ enabled: true }] },
      unknown: { server_side_encryption: [{ kms_key_arn: true }] },
    };
    const written = { server_side_encryption: [{ enabled: { constant_value: true } }] };
    expect(
      propertyOf(plan({ [address]: change }, configured({ [address]: written })), address, 'SSESpecification'),
    ).toEqual({ SSEEnabled: true, '<open>': expect.any(String) });
  });

  it('the blocks of a set are told by their constants', () => {
    const address = 'aws_security_group.g';
    const rule = (port: number): Values => ({ from_port: port, to_port: port, protocol: 'tcp', prefix_list_ids: [] });
    const written = (port: number, group: string): Values => ({
      from_port: { constant_value: port },
      security_groups: reference(`${group}.id`, group),
    });
    const groups = ['aws_security_group.a', 'aws_security_group.b'];
    const change: Change = {
      after: { ingress: [rule(1), rule(2)] },
      unknown: { ingress: [{ security_groups: [true] }, { security_groups: [true] }] },
    };
    const configuration = configured({
      [address]: { ingress: [written(2, 'aws_security_group.a'), written(1, 'aws_security_group.b')] },
    });
    const text = plan({ [address]: change, [groups[0] ?? '']: {}, [groups[1] ?? '']: {} }, configuration);
    expect(propertyOf(text, address, 'SecurityGroupIngress')).toMatchObject([
      { FromPort: 1, SourceSecurityGroupId: '<reference aws_security_group.b.>' },
      { FromPort: 2, SourceSecurityGroupId: '<reference aws_security_group.a.>' },
    ]);
  });

  it('of a list that is not known, there may be more than its references', () => {
    const address = 'aws_db_subnet_group.g';
    const change: Change = { unknown: { subnet_ids: true } };
    const written = { subnet_ids: reference('aws_subnet.a.id', 'aws_subnet.a', 'aws_subnet.b.id', 'aws_subnet.b') };
    const text = plan(
      { [address]: change, 'aws_subnet.a': {}, 'aws_subnet.b': {} },
      configured({ [address]: written }),
    );
    expect(propertyOf(text, address, 'SubnetIds')).toEqual([
      '<reference aws_subnet.a.>',
      '<reference aws_subnet.b.>',
      '<open: it is known only after apply>',
    ]);
  });
});

describe('references', () => {
  const bucket = 'aws_s3_bucket.b';
  const versioning = 'aws_s3_bucket_versioning.v';
  const enabled: Change = {
    after: { versioning_configuration: [{ status: 'Enabled' }] },
    unknown: { bucket: true, versioning_configuration: [{}] },
  };

  it('a part is joined to what its unknown id leads to', () => {
    const text = plan(
      { [bucket]: { unknown: { bucket: true, id: true } }, [versioning]: enabled },
      configured({ [bucket]: {}, [versioning]: { bucket: reference('aws_s3_bucket.b.id', bucket) } }),
    );
    expect(properties(text)).toMatchObject({ [bucket]: { VersioningConfiguration: { Status: 'Enabled' } } });
  });

  it('a part is joined through the policy of which the id is that of the bucket', () => {
    const policy = 'aws_s3_bucket_policy.p';
    const text = plan(
      { [bucket]: {}, [policy]: { unknown: { bucket: true } }, [versioning]: enabled },
      configured({
        [bucket]: {},
        [policy]: { bucket: reference(`${bucket}.id`, bucket) },
        [versioning]: { bucket: reference(`${policy}.id`, policy) },
      }),
    );
    expect(properties(text)).toMatchObject({ [bucket]: { VersioningConfiguration: { Status: 'Enabled' } } });
  });

  it('a part is not surely joined to one of several that its id may lead to', () => {
    const others = { [bucket]: {}, 'aws_s3_bucket.c': {} };
    const text = plan(
      { ...others, [versioning]: enabled },
      configured({
        ...others,
        [versioning]: { bucket: reference('var.x', 'aws_s3_bucket.b.id', 'aws_s3_bucket.c.id') },
      }),
    );
    const report = linted({ 'plan.json': text });
    const about = ({ rule }: { readonly rule: { readonly id: string } }): boolean => rule.id === 's3-bucket-versioning';
    expect(report.findings.filter(about)).toEqual([]);
    expect(report.unknown.filter(about)).toHaveLength(2);
  });

  it('a policy is examined once, in a state that tells it of both its resources', () => {
    const policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*' }] });
    const resources = [
      { address: queue, mode: 'managed', type: 'aws_sqs_queue', values: { id: 'https://queue', policy } },
      {
        address: 'aws_sqs_queue.none',
        mode: 'managed',
        type: 'aws_sqs_queue',
        values: { id: 'https://none', policy: '' },
      },
      {
        address: 'aws_sqs_queue_policy.p',
        mode: 'managed',
        type: 'aws_sqs_queue_policy',
        values: { queue_url: 'https://queue', policy },
      },
    ];
    const state = JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } });
    const { findings } = linted({ 'state.json': state });
    const found = findings.filter(({ rule }) => rule.id === 'sqs-queue-policy-principals');
    expect(found.map(({ resource }) => resource?.address)).toEqual(['aws_sqs_queue_policy.p']);
    const { resources: lowerings } = lowered({ 'state.json': state });
    expect(lowerings.filter(({ type }) => type === 'AWS::SQS::QueuePolicy')).toHaveLength(1);
  });

  it('a known value that is the attribute of the mentioned resource is a reference to it', () => {
    const text = plan(
      {
        [bucket]: { after: { bucket: 'photos', id: 'photos' }, actions: ['no-op'] },
        [versioning]: {
          ...enabled,
          after: { bucket: 'photos', versioning_configuration: [{ status: 'Enabled' }] },
          unknown: {},
        },
        'aws_sqs_queue.a': { after: { kms_master_key_id: 'arn:b' } },
        'aws_sqs_queue.b': { after: { kms_master_key_id: 'arn:other' } },
        'aws_kms_key.b': { after: { arn: 'arn:b', id: 'b' } },
      },
      configured({
        [versioning]: { bucket: reference('aws_s3_bucket.b.id', bucket) },
        'aws_sqs_queue.a': { kms_master_key_id: reference('aws_kms_key.b.arn', 'aws_kms_key.b') },
        'aws_sqs_queue.b': { kms_master_key_id: reference('aws_kms_key.b.arn', 'aws_kms_key.b') },
      }),
    );
    expect(properties(text)).toMatchObject({
      [bucket]: { BucketName: 'photos', VersioningConfiguration: { Status: 'Enabled' } },
      'aws_sqs_queue.a': { KmsMasterKeyId: '<reference aws_kms_key.b.Arn>' },
      'aws_sqs_queue.b': { KmsMasterKeyId: 'arn:other' },
    });
  });

  it('resources in depends_on are mentioned', () => {
    const resources = [{ address: queue, expressions: {}, depends_on: [key] }];
    const [first] = lowered({ 'plan.json': plan({ [queue]: {}, [key]: {} }, { resources }) }).resources;
    expect(first?.references.map(({ address, path }) => [address, ...path])).toEqual([[key, 'DependsOn']]);
  });

  describe('through modules', () => {
    // root: module.storage -> module.inner holds the bucket; module.policy gets its id and hands it down once more.
    const inside = configured({ [bucket]: {} });
    const configuration = {
      module_calls: {
        storage: {
          source: './storage',
          module: {
            outputs: { id: { expression: reference('module.inner.bucket_id', 'module.inner') } },
            module_calls: {
              inner: {
                module: { ...inside, outputs: { bucket_id: { expression: reference('aws_s3_bucket.b.id', bucket) } } },
              },
            },
          },
        },
        policy: {
          expressions: { target: reference('module.storage.id', 'module.storage') },
          module: {
            module_calls: {
              deep: {
                expressions: { bucket: reference('var.target') },
                module: configured({ [versioning]: { bucket: reference('var.bucket') } }),
              },
            },
          },
        },
      },
    };

    it('variables and outputs are followed', () => {
      const address = `module.storage.module.inner.${bucket}`;
      const text = plan({ [address]: {}, [`module.policy.module.deep.${versioning}`]: enabled }, configuration);
      expect(properties(text)).toMatchObject({ [address]: { VersioningConfiguration: { Status: 'Enabled' } } });
    });

    it('each instance of a module keeps to its own', () => {
      const module = {
        ...configured({ [bucket]: {}, [versioning]: { bucket: reference('aws_s3_bucket.b.id', bucket) } }),
      };
      const text = plan(
        {
          [`module.m["a.b"].${bucket}`]: {},
          [`module.m["c"].${bucket}`]: {},
          [`module.m["c"].${versioning}`]: enabled,
        },
        { module_calls: { m: { module } } },
      );
      const found = properties(text);
      expect(found[`module.m["c"].${bucket}`]).toHaveProperty('VersioningConfiguration');
      expect(found[`module.m["a.b"].${bucket}`]).not.toHaveProperty('VersioningConfiguration');
    });

    it('an argument for one instance of a module leads to the instance of the same key', () => {
      const module = configured({ [versioning]: { bucket: reference('var.bucket') } });
      const text = plan(
        { [`${bucket}["a"]`]: {}, [`${bucket}["b"]`]: {}, [`module.m["b"].${versioning}`]: enabled },
        {
          ...configured({ [bucket]: {} }),
          module_calls: { m: { module, expressions: { bucket: reference(bucket, 'each.key') } } },
        },
      );
      const found = properties(text);
      expect(found[`${bucket}["b"]`]).toHaveProperty('VersioningConfiguration');
      expect(found[`${bucket}["a"]`]).not.toHaveProperty('VersioningConfiguration');
    });

    it('a variable that nobody gives a value leaves its attribute unwritten', () => {
      const written = configured({ [queue]: { kms_master_key_id: reference('var.key') } });
      const module = (declared: Json, given: Values): Values => ({
        variables: { key: {} },
        module_calls: { m: { expressions: given, module: { ...written, variables: { key: declared } } } },
      });
      const address = `module.m.${queue}`;
      const found = (rootModule: Values, variables: Values): unknown =>
        propertyOf(
          plan({ [address]: { unknown: { kms_master_key_id: true } } }, rootModule, { variables }),
          address,
          'KmsMasterKeyId',
        );
      expect(found(module({ default: null }, {}), {})).toBeUndefined();
      expect(found(module({ default: 'alias/a' }, {}), {})).toBe(applied);
      expect(found(module({}, { key: { constant_value: null } }), {})).toBeUndefined();
      expect(found(module({}, { key: reference('var.key') }), {})).toBeUndefined();
      expect(found(module({}, { key: reference('var.key') }), { key: { value: 'alias/a' } })).toBe(applied);
      expect(found(module({}, { key: reference('local.key') }), {})).toBe(applied);
    });
  });

  describe('instances', () => {
    const written = configured({ [bucket]: {}, [versioning]: { bucket: reference('aws_s3_bucket.b', 'count.index') } });

    it.each([
      ['count', '[0]', '[1]'],
      ['for_each', '["a"]', '["b.c"]'],
    ])('of %s are matched by their keys', (_name, first, second) => {
      const text = plan(
        { [`${bucket}${first}`]: {}, [`${bucket}${second}`]: {}, [`${versioning}${second}`]: enabled },
        written,
      );
      const found = properties(text);
      expect(found[`${bucket}${second}`]).toHaveProperty('VersioningConfiguration');
      expect(found[`${bucket}${first}`]).not.toHaveProperty('VersioningConfiguration');
    });

    it('a key that is written out has the word', () => {
      const fixed = { bucket: reference('aws_s3_bucket.b[0].id', 'aws_s3_bucket.b[0]', bucket) };
      const text = plan(
        { [`${bucket}[0]`]: {}, [`${bucket}[1]`]: {}, [`${versioning}[1]`]: enabled },
        configured({ [bucket]: {}, [versioning]: fixed }),
      );
      expect(properties(text)[`${bucket}[0]`]).toHaveProperty('VersioningConfiguration');
      expect(properties(text)[`${bucket}[1]`]).not.toHaveProperty('VersioningConfiguration');
    });

    it('where only one side has keys all are meant', () => {
      const found = properties(plan({ [`${bucket}[0]`]: {}, [`${bucket}[1]`]: {}, [versioning]: enabled }, written));
      expect(Object.values(found)).toEqual([
        expect.objectContaining({ VersioningConfiguration: expect.anything() }),
        expect.objectContaining({ VersioningConfiguration: expect.anything() }),
      ]);
    });
  });
});

describe('what a plan leaves', () => {
  it.each<[string, Change, boolean]>([
    ['created', {}, true],
    ['left alone', { actions: ['no-op'] }, true],
    ['updated', { actions: ['update'] }, true],
    ['replaced', { actions: ['delete', 'create'] }, true],
    ['replaced, created first', { actions: ['create', 'delete'] }, true],
    ['deleted', { actions: ['delete'], after: null }, false],
    ['forgotten', { actions: ['forget'], after: null }, false],
    ['deposed', { actions: ['delete'], deposed: 'ab12' }, false],
    ['deposed, and left alone', { actions: ['no-op'], deposed: 'ab12' }, false],
    ['data', { actions: ['read'], mode: 'data' }, false],
  ])('%s', (_name, change, isThere) => {
    expect(Object.keys(properties(plan({ [queue]: change })))).toEqual(isThere ? [queue] : []);
  });
});

describe('tags', () => {
  const tagged = (after: Values, unknown: Values, providers: Values = {}): unknown =>
    propertyOf(
      plan({ [queue]: { after, unknown } }, configured({ [queue]: { tags: {} } }), {}).replace(
        '"configuration":{',
        `"configuration":{"provider_config":${JSON.stringify(providers)},`,
      ),
      queue,
      'Tags',
    );
  const providers = { aws: { name: 'aws', expressions: { default_tags: [{ tags: reference('local.tags') }] } } };
  const own = { Key: 'team', Value: 'shop' };

  it('those of the provider are among them', () => {
    expect(
      tagged({ tags: { team: 'shop' }, tags_all: { team: 'shop', stage: 'dev' } }, { tags: {}, tags_all: {} }),
    ).toEqual([own, { Key: 'stage', Value: 'dev' }]);
  });

  it('without those of the provider they are those of the resource', () => {
    expect(tagged({ tags: { team: 'shop' } }, { tags: {}, tags_all: true })).toEqual([own]);
    expect(tagged({ tags: null }, { tags_all: true })).toBeUndefined();
  });

  it('there may be more while those of the provider are not known', () => {
    const open = '<open: the provider may add tags>';
    expect(tagged({ tags: { team: 'shop' } }, { tags: {}, tags_all: true }, providers)).toEqual([own, open]);
    expect(tagged({ tags: null }, { tags_all: true }, providers)).toEqual([open]);
  });
});

describe('formats', () => {
  it('0.1, with a short name of the provider and without a configuration', () => {
    const text = JSON.stringify({
      format_version: '0.1',
      terraform_version: '0.12.31',
      planned_values: {
        root_module: {
          resources: [
            {
              address: queue,
              mode: 'managed',
              type: 'aws_sqs_queue',
              provider_name: 'aws',
              values: { delay_seconds: 5 },
            },
          ],
        },
      },
      resource_changes: [
        {
          address: queue,
          mode: 'managed',
          type: 'aws_sqs_queue',
          provider_name: 'aws',
          change: { actions: ['create'], after: { delay_seconds: 5 }, after_unknown: { kms_master_key_id: true } },
        },
      ],
    });
    expect(properties(text)[queue]).toMatchObject({ DelaySeconds: 5, KmsMasterKeyId: applied });
  });

  it('a state, as `terraform show -json` prints it', () => {
    const text = JSON.stringify({
      format_version: '1.0',
      values: {
        root_module: {
          resources: [
            {
              address: queue,
              mode: 'managed',
              type: 'aws_sqs_queue',
              values: { name: 'orders', kms_master_key_id: 'hush' },
              sensitive_values: { kms_master_key_id: true },
            },
            { address: 'data.aws_region.r', mode: 'data', type: 'aws_region', values: {} },
          ],
          child_modules: [
            {
              resources: [
                { address: `module.m.${queue}`, mode: 'managed', type: 'aws_sqs_queue', values: { name: 'inner' } },
              ],
            },
          ],
        },
      },
    });
    const found = properties(text);
    expect(Object.keys(found)).toEqual([queue, `module.m.${queue}`]);
    expect(found[queue]).toMatchObject({ QueueName: 'orders', KmsMasterKeyId: '<unknown: it is sensitive>' });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with a byte order mark', (encoding) => {
    const marked = `\ufeff${plan({ [queue]: { after: { name: 'bestellungen-für-köln' } } })}`;
    const bytes = Buffer.from(marked, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    const files = { ...memoryFiles({ '/project/plan.json': marked }), read: () => bytes };
    const { applications } = read({ paths: ['plan.json'], cwd: '/project', ignore: [], files });
    const results = applications.flatMap((application) => lower(application, { parameters: {}, variableFiles: [] }));
    const [resource] = results.flatMap(({ resources }) => resources);
    expect(resource && propertiesOf(resource)).toMatchObject({ QueueName: 'bestellungen-für-köln' });
    expect(resource && shown(resource.place)).toBe(`"${queue}"`);
  });

  it.each([
    [
      'another major',
      '{ "format_version": "2.0", "resource_changes": [] }',
      /format_version is "2\.0"; expected 0\.x or 1\.x/,
    ],
    ['one that only begins alike', '{ "format_version": "10.1" }', /format_version is "10\.1"/],
    ['no version at all', '{ "format_version": null }', /format_version is/],
    ['a number', '{ "format_version": 2 }', /format_version is/],
    [
      'a raw state',
      '{ "version": 4, "terraform_version": "1.9.8", "resources": [] }',
      /state file.*terraform show -json/,
    ],
    ['broken JSON', '{ "format_version": "1.2", "resource_changes": [ }', /expected a value/],
    ['half a file', '{ "format_version": "1.2", "resource_ch', /unterminated/],
  ])('a problem: %s', (_name, text, message) => {
    const { problems, resources } = lowered({ 'plan.json': text });
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(resources).toEqual([]);
  });
});

function linted(texts: Texts, more: { paths?: readonly string[]; terraformRoot?: string } = {}): Report {
  const contents = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/project/${name}`, text]));
  return lint({
    paths: ['.'],
    cwd: '/project',
    files: memoryFiles(contents),
    rules,
    parameters: {},
    variableFiles: [],
    ignore: [],
    knownRules: new Set(rules.map(({ id }) => id)),
    today: '2026-11-24',
    ...more,
  });
}

describe('sensitive values', () => {
  const secret = 'Sup3r-s3cret-valuE';
  const database = 'aws_db_instance.d';
  const after = {
    engine: 'postgres',
    instance_class: 'db.t3.micro',
    password: secret,
    storage_encrypted: false,
    tags: { owner: secret },
    tags_all: { owner: secret },
  };
  const sensitive = { password: true, tags: { owner: true }, tags_all: { owner: true } };
  const listener = { load_balancer_arn: 'arn:aws:x', port: 80, protocol: 'HTTP', default_action: [{ type: secret }] };
  const variables = { password: { value: secret } };
  const texts = {
    'plan.json': plan(
      {
        [database]: { after, sensitive },
        'aws_lambda_function.f': {
          after: { function_name: 'f', environment: [{ variables: { API_KEY: secret } }], runtime: 'python3.7' },
          sensitive: { environment: [{ variables: { API_KEY: true } }] },
        },
        'aws_lb_listener.l': { after: listener, sensitive: { default_action: true } },
      },
      configured({ [database]: { password: reference('var.password') } }),
      { variables },
    ),
  };

  it('are in no report', () => {
    const report = linted(texts);
    expect(report.findings.length).toBeGreaterThan(3);
    expect(report.findings.some(({ place }) => place.source.isPrivate !== true)).toBe(false);
    for (const format of Object.values(formats)) {
      const text = format(report, { ...reportOptions, verbose: true, showUnknown: true });
      expect(text).toContain(database);
      expect(text).not.toContain(secret);
    }
  });

  it('nor are those of a state', () => {
    const resource = {
      address: database,
      mode: 'managed',
      type: 'aws_db_instance',
      values: after,
      sensitive_values: sensitive,
    };
    const state = JSON.stringify({ format_version: '1.0', values: { root_module: { resources: [resource] } } });
    const report = linted({ 'state.json': state });
    expect(report.findings.length).toBeGreaterThan(0);
    for (const format of Object.values(formats)) {
      expect(format(report, { ...reportOptions, verbose: true, showUnknown: true })).not.toContain(secret);
    }
  });
});

describe('sources', () => {
  const bucket = 'aws_s3_bucket.photos';
  const main = `
resource "aws_s3_bucket" "photos" {
  bucket = "photos"
}

resource "aws_security_group" "web" {
  dynamic "ingress" {
    for_each = [22]
    content {
      from_port = ingress.value
      to_port = ingress.value
    }
  }
  egress {
    from_port = 1
  }
  egress {
    from_port = 2
  }
}

module "queues" {
  source = "./queues"
}
`;
  const inner = 'resource "aws_sqs_queue" "q" {\n  count = 2\n  name = "orders"\n}\n';
  const address = 'module.queues.aws_sqs_queue.q[1]';
  const text = plan({
    [bucket]: { after: { bucket: 'photos', acceleration_status: 'Enabled' } },
    'aws_security_group.web': {
      after: {
        ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }],
        egress: [
          { from_port: 2, to_port: 2, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] },
          { from_port: 1, to_port: 1, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] },
        ],
      },
    },
    [address]: { after: { name: 'orders' } },
    'aws_sqs_queue.gone': { after: { name: 'moved' } },
  });

  const found = (texts: Texts): readonly Resource[] => lowered(texts).resources;
  const placeIn = (resources: readonly Resource[], name: string): string => {
    const place = resources.find((each) => each.address === name)?.place;
    return place === undefined ? 'missing' : `${place.source.path}:${lineOf(place)}: ${shown(place)}`;
  };

  it('without them everything stands in the plan', () => {
    const [first] = found({ 'plan.json': text });
    expect(first && shown(first.place)).toBe(`"${bucket}"`);
    expect(first?.properties.entries.map((entry) => `${shown(entry)}: ${shown(entry.value)}`)).toContain(
      '"bucket": "photos"',
    );
  });

  it('beside the plan give the lines of blocks and attributes', () => {
    const resources = found({ 'plan.json': text, 'main.tf': main, 'queues/main.tf': inner });
    expect(placeIn(resources, bucket)).toBe('main.tf:2: resource "aws_s3_bucket" "photos"');
    expect(placeIn(resources, address)).toBe('queues/main.tf:1: resource "aws_sqs_queue" "q"');
    // What the code does not have any more stands in the plan.
    expect(placeIn(resources, 'aws_sqs_queue.gone')).toBe('plan.json:1: "aws_sqs_queue.gone"');
    const entry = (name: string, property: string): string => {
      const all = resources.find((each) => each.address === name)?.properties.entries;
      const one = all?.find(({ key: each }) => each === property);
      return one === undefined ? 'missing' : `${lineOf(one)}: ${shown(one)} = ${shown(one.value)}`;
    };
    expect(entry(address, 'QueueName')).toBe('3: name = "orders"');
    // What is not written there stands at the block.
    expect(entry(bucket, 'AccelerateConfiguration')).toMatch(/^2: resource "aws_s3_bucket" "photos"/);
  });

  it('have the line of each block', () => {
    const resources = found({ 'plan.json': text, 'main.tf': main });
    const group = resources.find((each) => each.address === 'aws_security_group.web');
    const lines = (property: string): unknown => {
      const value = group?.properties.entries.find(({ key: each }) => each === property)?.value;
      return value?.kind === 'list' ? value.items.map(lineOf) : value;
    };
    expect(lines('SecurityGroupIngress')).toEqual([9]);
    // The blocks are a set: the plan has them in an order of its own.
    expect(lines('SecurityGroupEgress')).toEqual([17, 14]);
  });

  it('are not linted once more by themselves', () => {
    const resources = found({ 'plan.json': text, 'main.tf': main, 'queues/main.tf': inner });
    expect(resources.map((each) => each.address).filter((each) => each === bucket)).toHaveLength(1);
    expect(resources).toHaveLength(4);
  });

  it('hold suppression comments, which hold for the plan', () => {
    const id = 's3-bucket-versioning';
    const at = (report: Report): unknown =>
      report.findings.filter(({ rule }) => rule.id === id).map(({ place }) => `${place.source.path}:${lineOf(place)}`);
    expect(at(linted({ 'plan.json': text }))).toEqual(['plan.json:1']);
    expect(at(linted({ 'plan.json': text, 'main.tf': main }))).toEqual(['main.tf:2']);
    const accepted = main.replace('resource', `# lintel-disable-next-line ${id} -- thumbnails only\nresource`);
    const report = linted({ 'plan.json': text, 'main.tf': accepted });
    expect(at(report)).toEqual([]);
    expect(report.suppressed.map(({ finding, reason }) => [finding.rule.id, reason])).toEqual([
      [id, 'thumbnails only'],
    ]);
  });

  it('may be in another folder', () => {
    const texts = { 'out/plan.json': text, 'infra/main.tf': main };
    const at = (report: Report): readonly string[] =>
      report.findings
        .filter(({ rule, resource }) => rule.id === 's3-bucket-versioning' && resource?.address === bucket)
        .map(({ place }) => `${place.source.path}:${lineOf(place)}`);
    expect(at(linted(texts, { paths: ['out/plan.json'] }))).toEqual(['out/plan.json:1']);
    expect(at(linted(texts, { paths: ['out/plan.json'], terraformRoot: 'infra' }))).toEqual(['infra/main.tf:2']);
    expect(at(linted(texts, { paths: ['out'], terraformRoot: 'infra' }))).toEqual(['infra/main.tf:2']);
  });

  it('have the text around what is known only after apply', () => {
    const change = { unknown: { name: true, kms_master_key_id: true } };
    const written = {
      name: reference('var.stage', 'aws_kms_key.k.key_id', key),
      kms_master_key_id: reference('aws_kms_key.k.arn', key),
    };
    const text = plan({ [queue]: change, [key]: {} }, configured({ [queue]: written, [key]: {} }));
    const code = `resource "aws_sqs_queue" "q" {
      name = "\${var.stage}-\${aws_kms_key.k.key_id}.fifo"
      kms_master_key_id = aws_kms_key.k.arn
    }`;
    const [first] = found({ 'plan.json': text, 'main.tf': code });
    expect(first && propertiesOf(first)).toEqual({
      QueueName: { '<concat>': [applied, '-', '<reference aws_kms_key.k.key_id>', '.fifo'] },
      KmsMasterKeyId: '<reference aws_kms_key.k.Arn>',
    });
  });

  it('can be JSON', () => {
    const json = '{ "resource": { "aws_s3_bucket": { "photos": {\n  "bucket": "photos"\n} } } }';
    const resources = found({ 'plan.json': text, 'main.tf.json': json });
    expect(placeIn(resources, bucket)).toBe('main.tf.json:1: "photos"');
  });
});

describe('hostile plans', () => {
  const name = fc.constantFrom(
    'address',
    'type',
    'change',
    'after',
    'after_unknown',
    'module_calls',
    'root_module',
    'resources',
    'references',
    'expressions',
    'aws_sqs_queue.q',
    'tags',
    'tags_all',
    'outputs',
    'expression',
    'module',
    'values',
    'actions',
  );
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 'aws_sqs_queue.q', 'aws_sqs_queue', 'var.x', 'module.a.x', '[[["', 'module.module'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    ),
  }));

  it('never throw', () => {
    fc.assert(
      fc.property(value, value, value, value, (after, unknown, configuration, planned) => {
        const change = { address: queue, type: 'aws_sqs_queue', change: { after, after_unknown: unknown } };
        const text = {
          format_version: '1.0',
          planned_values: planned,
          resource_changes: [change, planned],
          configuration,
        };
        lowered({ 'plan.json': JSON.stringify(text), 'main.tf': 'resource "aws_sqs_queue" "q" {}' });
      }),
    );
  });

  it('references that multiply at every step end', () => {
    const names = Array.from({ length: 12 }, (_, index) => index);
    // Each variable of the module is all of its outputs, each output all of its variables.
    const module = {
      ...configured({ [queue]: { kms_master_key_id: reference('var.v0') } }),
      outputs: Object.fromEntries(
        names.map((each) => [`o${each}`, { expression: reference(...names.map((other) => `var.v${other}`)) }]),
      ),
    };
    const expressions = Object.fromEntries(
      names.map((each) => [`v${each}`, reference(...names.map((other) => `module.m.o${other}`))]),
    );
    const change = { unknown: { kms_master_key_id: true } };
    const text = plan({ [`module.m.${queue}`]: change }, { module_calls: { m: { expressions, module } } });
    expect(propertyOf(text, `module.m.${queue}`, 'KmsMasterKeyId')).toBe(applied);
  });

  it('addresses of any length and depth are read', () => {
    const addresses = [
      '['.repeat(200_000),
      'module.m.'.repeat(50_000),
      `module.m${'["'.repeat(100_000)}`,
      '.'.repeat(200_000),
    ];
    const text = plan(Object.fromEntries(addresses.map((address) => [`${address}aws_sqs_queue.q`, {}])), {
      ...configured({ [queue]: {} }),
    });
    const resources = lowered({
      'plan.json': text,
      'main.tf': '',
    }).resources;
    expect(resources).toHaveLength(addresses.length);
  });

  it('an attribute with very many references, or items of them, is read', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `aws_kms_key.k${index}`);
    const change: Change = {
      after: { tags: {}, name: 'x', redrive_policy: many.map(() => null) },
      unknown: { kms_master_key_id: true, redrive_policy: many.map(() => true) },
    };
    const written = { kms_master_key_id: reference(...many), redrive_policy: reference(...many) };
    const changes = Object.fromEntries([[queue, change], ...many.map((each): [string, Change] => [each, {}])]);
    expect(propertyOf(plan(changes, configured({ [queue]: written })), queue, 'KmsMasterKeyId')).toBe(applied);
  });
});
