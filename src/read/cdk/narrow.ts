import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Place } from '../source.ts';
import { classOf, type Making, makingAt, textOf } from './syntax.ts';

/**
 * The places with, before them, that of a property in the props of the call that makes a construct; the same places where it does not stand
 * there, or where the call may be another one's.
 */
export function narrowed(places: readonly Place[], path: string, property: string): readonly Place[] {
  const [first, caller] = places;
  const making = first === undefined || property === '' ? undefined : makingAt(first);
  if (first === undefined || making === undefined || !makes(making, caller, constructId(path))) return places;
  const entry = entryFor(making, property);
  if (entry === undefined) return places;
  const [start, end] = entry.range;
  const isOneLine = !/[\r\n]/.test(first.source.text.slice(start, end));
  return [{ source: first.source, start, end: isOneLine ? end : entry.key.range[1] }, ...places];
}

/** The methods that add to a list of a resource that was made before. */
const adders: Readonly<Record<string, string>> = {
  SecurityGroupEgress: 'addEgressRule',
  SecurityGroupIngress: 'addIngressRule',
};

/**
 * The call that added the only item of a list: that of a method on what the call that made the resource is kept in. Undefined when there is
 * another one, or when something else has the same name.
 */
export function additionTo({ source, start }: Place, property: string): Place | undefined {
  const method = adders[/^\w+/.exec(property)?.[0] ?? ''];
  const name = /(?:\b(?:const|let|var)\s+|\bthis\.)(\w+)\s*=\s*$/.exec(source.text.slice(0, start))?.[1];
  if (method === undefined || name === undefined) return undefined;
  const isKept = new RegExp(`(?:\\b(?:const|let|var)\\s+|\\bthis\\.)${name}\\s*=[^=>]`, 'g');
  const calls = [...source.text.matchAll(new RegExp(`\\b${name}\\.(${method})\\s*\\(`, 'gd'))];
  const [begin, end] = calls[0]?.indices?.[1] ?? [];
  if (calls.length !== 1 || [...source.text.matchAll(isKept)].length !== 1) return undefined;
  return begin === undefined || end === undefined ? undefined : { source, start: begin, end };
}

/** The id of the construct that a person wrote: the resource within it is its `Resource`. */
export function constructId(path: string): string {
  return path.replace(/\/(?:Resource|Default)$/, '').replace(/^.*\//s, '');
}

/** Whether a call makes the construct with an id: the id stands in it, or in the call of the function that it stands in. */
function makes(making: Making, caller: Place | undefined, id: string): boolean {
  const own = textOf(making.arguments[1]);
  if (own !== undefined) return own(id);
  const outer = caller === undefined ? undefined : makingAt(caller);
  if (outer !== undefined) return outer.arguments.some((argument) => textOf(argument)?.(id) === true);
  // A function or method of the app's: its arguments stand after its name.
  const call = caller?.source.text.slice(caller.end, caller.end + id.length + 20) ?? '';
  return /^\s*\(/.test(call) && (call.includes(`'${id}'`) || call.includes(`"${id}"`));
}

/** The entry of the props for a property of the resource: itself, or what the CDK's own constructs call it. */
function entryFor(making: Making, property: string): TSESTree.Property | undefined {
  const props = unwrapped(making.arguments[2]);
  const names = property.split(/[.[\]]+/).filter(Boolean);
  const [top = ''] = names;
  if (!classOf(making).startsWith('Cfn')) {
    const known = [top, ...(constructNames[top] ?? [])];
    return known.map((name) => entryOf(props, name)).find((entry) => entry !== undefined);
  }
  let entry: TSESTree.Property | undefined;
  let node = props;
  for (const name of names) {
    if (node?.type === 'ArrayExpression' && /^\d+$/.test(name)) {
      // What is spread before it moves it.
      if (node.elements.some((element) => element?.type === 'SpreadElement')) break;
      node = unwrapped(node.elements[Number(name)] ?? undefined);
      continue;
    }
    const next = entryOf(node, name);
    if (next === undefined) break;
    entry = next;
    node = unwrapped(next.value);
  }
  return entry;
}

/** The names of properties differ in the case of acronyms only: `KMSKeyId` is `kmsKeyId`. */
function entryOf(node: TSESTree.Node | undefined, name: string): TSESTree.Property | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  // What is spread after it may replace it.
  const last = node.properties.findLastIndex(({ type }) => type === 'SpreadElement');
  return node.properties.slice(last + 1).find((entry): entry is TSESTree.Property => {
    if (entry.type !== 'Property' || entry.computed) return false;
    const key = entry.key.type === 'Identifier' ? entry.key.name : entry.key.type === 'Literal' ? entry.key.value : '';
    return String(key).toLowerCase() === name.toLowerCase();
  });
}

function unwrapped(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression') return unwrapped(node.expression);
  return node;
}

/**
 * What the props of the CDK's constructs call properties that have another name in CloudFormation.
 * Source: AWS CDK API reference, props of `Bucket`, `Queue`, `Table`, `Function`, `DatabaseInstance`, `LogGroup`, `Repository`, `Cluster`.
 */
const constructNames: Readonly<Record<string, readonly string[]>> = {
  BackupRetentionPeriod: ['backupRetention', 'backup'],
  BucketEncryption: ['encryption', 'encryptionKey'],
  ClusterSettings: ['containerInsightsV2', 'containerInsights'],
  DBInstanceClass: ['instanceType'],
  DeadLetterConfig: ['deadLetterQueue', 'deadLetterTopic'],
  DeletionPolicy: ['removalPolicy'],
  DeletionProtectionEnabled: ['deletionProtection'],
  EphemeralStorage: ['ephemeralStorageSize'],
  ImageScanningConfiguration: ['imageScanOnPush'],
  KmsMasterKeyId: ['encryptionMasterKey', 'encryption', 'masterKey'],
  LifecycleConfiguration: ['lifecycleRules'],
  LifecyclePolicy: ['lifecycleRules'],
  LoggingConfiguration: ['serverAccessLogsBucket', 'logs'],
  MessageRetentionPeriod: ['retentionPeriod'],
  PointInTimeRecoverySpecification: ['pointInTimeRecovery'],
  PublicAccessBlockConfiguration: ['blockPublicAccess'],
  ReceiveMessageWaitTimeSeconds: ['receiveMessageWaitTime'],
  RedrivePolicy: ['deadLetterQueue'],
  RetentionInDays: ['retention'],
  SSESpecification: ['encryption', 'encryptionKey'],
  TracingConfig: ['tracing'],
  UpdateReplacePolicy: ['removalPolicy'],
  VersioningConfiguration: ['versioned'],
};
