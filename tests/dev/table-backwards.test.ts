import { describe, expect, it } from 'vitest';
import { listOf, mapOf, nowhere, scalarOf } from '../../src/dev/compare-terms.ts';
import { bodyFor } from '../../src/dev/table-backwards.ts';
import { parseTerraformSchema } from '../../src/dev/terraform-schema.ts';
import type { MapTerm, Term } from '../../src/lower/term.ts';
import { attribute, constant, json, property, tagList, words } from '../../src/lower/terraform/change.ts';
import type { AnyMapping, ResourceOptions, ResourceTable } from '../../src/lower/terraform/table.ts';
import { bodyIn, hclSource, plain } from '../lower/terraform/terms.ts';

const schema = parseTerraformSchema(
  'aws_example alias=?s internal=?b name=?s policy=?s tags=?<s> user_data=?s user_data_base64=?s\n' +
    ' group:?[o] enabled=?b\n  rule:?[o] from=?n peers=?[s]\n',
).get('aws_example') ?? { attributes: new Map() };

function tableOf(mapping: AnyMapping, options: ResourceOptions = {}): ResourceTable {
  return { kind: 'resource', terraformType: 'aws_example', type: 'AWS::X::Y', mapping, options };
}

/** What is found for properties, which are written as HCL. */
function bodyOf(properties: string, mapping: AnyMapping, options: ResourceOptions = {}): unknown {
  return plain(bodyFor(tableOf(mapping, options), schema, bodyIn(properties)).body);
}

/** A text that stands somewhere. */
function written(text: string): Term {
  return scalarOf(text, { source: hclSource(text), start: 0, end: text.length });
}

describe('bodyFor', () => {
  it('takes a property from its attribute', () => {
    expect(bodyOf('Name = "a"', { alias: 'Alias', name: 'Name' })).toEqual({ name: 'a' });
  });

  it('leaves out what no attribute gives', () => {
    expect(bodyOf('Name = "a"\nOther = "b"', { name: 'Name' })).toEqual({ name: 'a' });
    expect(bodyOf('Other = "b"', { name: { to: 'Other', by: constant('c') } })).toEqual({});
  });

  it('writes what is a default too', () => {
    expect(bodyOf('Name = "a"', { name: 'Name' }, { defaults: { Name: 'a' } })).toEqual({ name: 'a' });
  });

  it('finds the word or the boolean that is translated', () => {
    const scheme = { to: 'Scheme', by: words({ true: 'inside', false: 'outside' }) };
    expect(bodyOf('Scheme = "outside"', { internal: scheme })).toEqual({ internal: false });
    const kind = { to: 'Kind', by: words({ 'public-read': 'PublicRead', private: 'Private' }) };
    expect(bodyOf('Kind = "PublicRead"', { name: kind })).toEqual({ name: 'public-read' });
    expect(bodyOf('Kind = "Other"', { name: kind })).toEqual({});
  });

  it('finds the map of tags, and the document in JSON', () => {
    expect(bodyOf('Tags = [{ Key = "a", Value = ref.x.id }]', { tags: { to: 'Tags', by: tagList } })).toEqual({
      tags: { a: '<reference x.id>' },
    });
    expect(bodyOf('Policy = { A = [1] }', { policy: { to: 'Policy', by: json } })).toEqual({ policy: { A: [1] } });
    expect(bodyOf('Policy = "{ \\"a\\": 1 }"', { policy: 'Policy' })).toEqual({ policy: { a: 1 } });
  });

  it('finds blocks in blocks, in the order of their items', () => {
    const rule = { blocks: 'Rules', attributes: { from: 'From', peers: 'Peers' } };
    const mapping = { group: { block: 'Group', attributes: { enabled: 'On', rule } } };
    expect(bodyOf('Group = { Rules = [{ From = 1 }, { From = 2, Peers = ["p", "q"] }], On = true }', mapping)).toEqual({
      group: [{ rule: [{ from: 1 }, { from: 2, peers: ['p', 'q'] }], enabled: true }],
    });
  });

  it('finds what a function makes of several attributes of which some say nothing alone', () => {
    const also = (body: MapTerm) => {
      const name = attribute(body, 'name');
      const alias = attribute(body, 'alias');
      return name === undefined ? [] : [property('All', listOf([name, ...(alias === undefined ? [] : [alias])]))];
    };
    expect(bodyOf('All = ["n", "a"]', {}, { also, covers: ['All'] })).toEqual({ name: 'n', alias: 'a' });
  });

  it('writes plain text where another attribute takes Base64', () => {
    const mapping = { user_data: 'UserData', user_data_base64: { to: 'UserData', by: constant('decoded') } };
    const call: Term = { kind: 'call', function: 'base64', arguments: [written('text')], ...nowhere };
    expect(plain(bodyFor(tableOf(mapping), schema, mapOf('UserData', call)).body)).toEqual({ user_data: 'text' });
  });
});
