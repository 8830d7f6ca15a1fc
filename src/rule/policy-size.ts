import {
  type BoundValue,
  type Origin,
  type ReferenceValue,
  reasonsOf,
  scalarValue,
  type TextValue,
  type UnknownValue,
  type Value,
} from '../graph/value.ts';

/** How many characters something has at least and at most. */
interface Length {
  readonly least: number;
  readonly most: number;
}

/**
 * The most that a part of a text can be: an ARN, the value of a parameter, and the pseudo parameters that stand in ARNs.
 * Sources: AWS Resource Groups Tagging API Reference, "ResourceTagMapping"; AWS CloudFormation User Guide, "CloudFormation quotas" and
 * "Pseudo parameters reference".
 */
const longestName = 1011;
const longestParameter = 4096;
const longestPseudoParameters: Readonly<Record<string, number>> = {
  'AWS::AccountId': 12,
  'AWS::Partition': 16,
  'AWS::Region': 32,
  'AWS::StackName': 128,
  'AWS::URLSuffix': 32,
};

/** How many characters policy documents have as JSON without white space: a number, or bounds where parts are not known. */
export function sizeOf(documents: readonly Value[], origin: Origin): Value {
  const { least, most } = sum(documents.map(lengthOf));
  const notes = documents.flatMap((document) => document.notes);
  if (least === most) return scalarValue(least, origin, notes);
  const reason = documents.flatMap(reasonsOf)[0] ?? 'a part of the policy is not known';
  const bound: BoundValue = { kind: 'bound', atLeast: least, reason, origin, notes };
  return most === Infinity ? bound : { ...bound, atMost: most };
}

function lengthOf(value: Value): Length {
  switch (value.kind) {
    case 'absent':
      return exactly(0);
    case 'scalar':
      return exactly(lengthOfData(value.value));
    case 'reference':
      return { least: 2, most: longestName };
    case 'text':
      return lengthOfText(value);
    case 'list':
      return sum([
        around(value.items.length),
        ...value.items.map(lengthOf),
        value.open === undefined ? exactly(0) : open,
      ]);
    case 'map':
      return sum([
        around(value.keys.length),
        ...value.keys.flatMap((key) => [exactly(lengthOfData(key) + 1), lengthOf(value.get(key))]),
        value.open === undefined ? exactly(0) : open,
      ]);
    case 'unknown':
      if (value.pseudoParameter !== undefined)
        return { least: 2, most: longestPseudoParameters[value.pseudoParameter] ?? longestName };
      return value.cause === 'parameter' ? { least: 2, most: longestParameter } : open;
    case 'bound':
      return { least: 1, most: 20 };
  }
}

function lengthOfText({ parts }: TextValue): Length {
  const { least, most } = sum([
    exactly(2),
    ...parts.map((part) => (typeof part === 'string' ? exactly(lengthOfData(part) - 2) : lengthOfPart(part))),
  ]);
  const [first] = parts;
  return typeof first === 'string' && first.startsWith('arn:')
    ? { least, most: Math.min(most, longestName) }
    : { least, most };
}

const open: Length = { least: 0, most: Infinity };
const exactly = (length: number): Length => ({ least: length, most: length });

/** A part of a text has no quotes of its own; an attribute gives a name to it, a parameter or another stack no more than a parameter may hold. */
function lengthOfPart(part: ReferenceValue | UnknownValue): Length {
  if (part.kind === 'reference' || part.cause === 'attribute') return { least: 0, most: longestName };
  if (part.pseudoParameter !== undefined) return { least: 0, most: lengthOf(part).most };
  return part.cause === 'unsupported' ? open : { least: 0, most: longestParameter };
}

/** The brackets around a list or map, and the commas in it. */
const around = (items: number): Length => exactly(2 + Math.max(0, items - 1));

const lengthOfData = (data: string | number | boolean): number => JSON.stringify(data).replace(/\s/g, '').length;

const sum = (lengths: readonly Length[]): Length =>
  lengths.reduce((all, one) => ({ least: all.least + one.least, most: all.most + one.most }), exactly(0));
