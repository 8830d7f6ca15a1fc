import type { Term } from '../term.ts';
import { inPlaceOf, termOf } from './data.ts';
import { type Macro, makeMain } from './expansion.ts';
import { passedOn } from './function.ts';
import { memberOf, overChoices } from './member.ts';
import { tagsOf } from './tags.ts';

const own = new Set(['PrimaryKey', 'ProvisionedThroughput', 'Tags']);

/** SAM's words for the types of keys; those of DynamoDB are their first letters. */
const keyTypes = { String: 'S', Number: 'N', Binary: 'B' };

/** What it can say of a table. */
const sayable = new Set([
  'BillingMode',
  'PointInTimeRecoverySpecification',
  'ProvisionedThroughput',
  'SSESpecification',
  'TableName',
  'Tags',
]);

/**
 * A table with one key, which cannot say all that a table can.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::SimpleTable".
 */
export function expandSimpleTable(macro: Macro): void {
  const { properties, place } = macro;
  const key = memberOf(properties, 'PrimaryKey');
  const name = memberOf(key?.value, 'Name') ?? 'id';
  const type = memberOf(key?.value, 'Type');
  const attribute = {
    AttributeName: name,
    AttributeType: type ? inPlaceOf(type, overChoices(type.value, letterOf)) : 'S',
  };
  const throughput = memberOf(properties, 'ProvisionedThroughput');
  const where = key ?? place;
  makeMain(macro, {
    type: 'AWS::DynamoDB::Table',
    properties: {
      ...passedOn(macro, own),
      AttributeDefinitions: termOf([attribute], where),
      KeySchema: termOf([{ AttributeName: name, KeyType: 'HASH' }], where),
      BillingMode: throughput === undefined ? 'PAY_PER_REQUEST' : undefined,
      ProvisionedThroughput: throughput,
      Tags: tagsOf(macro),
    },
    open: 'AWS::Serverless::SimpleTable has no property for it',
    closed: sayable,
  });
}

function letterOf(type: Term): Term {
  const { source, start, end } = type;
  return { kind: 'call', function: 'translate', arguments: [type, termOf(keyTypes, type)], source, start, end };
}
