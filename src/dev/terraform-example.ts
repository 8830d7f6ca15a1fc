/** An example of a rule, a CloudFormation template -> the same resources in Terraform, through the tables read backwards. */

import { lowerTemplates } from '../lower/cloudformation/application.ts';
import { parameterType, type Resource } from '../lower/resource.ts';
import { type MapTerm, type MapTermEntry, type Term, termAt } from '../lower/term.ts';
import { readTemplate } from '../read/cloudformation/template.ts';
import { rangeOf } from '../read/source.ts';
import { type Names, printAssignments, printBlock, printBody, printText } from './print-hcl.ts';
import { type Provider, snakeCase, type TerraformBlock, terraformBlocks } from './terraform-blocks.ts';

/** A resource of the template with what it is in Terraform. */
interface Written {
  readonly resource: Resource;
  readonly name: string;
  readonly blocks: readonly TerraformBlock[];
}

/**
 * An example of a rule in HCL. Properties that no table gives are left out: whether it still shows what it is to show, only a run tells.
 * Throws where a resource, or a value in it, has nothing that corresponds to it.
 */
export function terraformExample(example: string, provider: Provider): string {
  const isTemplate = /^\s*(?:Resources|Parameters):/m.test(example);
  const text = isTemplate ? example : `Resources:\n${example}`;
  const document = readTemplate({ path: 'template.yaml', text, language: 'yaml' });
  if (document === undefined) throw new Error('the example is no template');
  const resources = lowerTemplates([document], {}).flatMap((lowered) => lowered.resources);
  const written = resources
    .filter(({ type }) => type !== parameterType)
    .map((resource): Written => {
      const blocks = terraformBlocks(resource, wantedOf(resource), provider);
      return { resource, name: snakeCase(resource.address), blocks };
    });
  const variables = resources.filter(({ type }) => type === parameterType).map(variable);
  return printed(written, new Map(variables), provider);
}

/** What is to be said in Terraform too; what is said beside the properties has other names than these. */
function wantedOf({ properties, attributes }: Resource): MapTerm {
  const beside = attributes.entries.filter(({ key }) => key === 'UpdatePolicy' || key === 'CreationPolicy');
  return prepared({ ...properties, entries: [...properties.entries, ...beside] });
}

/** A parameter as a variable: its name, and what is in its block. */
function variable({ address, properties }: Resource): readonly [string, string] {
  const pairs: (readonly [string, string])[] = [['type', 'string']];
  const value = termAt(properties, 'Default')?.value;
  const isHidden = termAt(properties, 'NoEcho')?.value;
  if (value?.kind === 'scalar') pairs.push(['default', printText(value.text)]);
  if (isHidden?.kind === 'scalar' && isHidden.text === 'true') pairs.push(['sensitive', 'true']);
  return [address, printAssignments(pairs)];
}

const imported = 'import:';

/** What only CloudFormation has in words that Terraform has too: what another stack exports becomes a variable. */
function prepared(map: MapTerm): MapTerm;
function prepared(term: Term): Term;
function prepared(term: Term): Term {
  switch (term.kind) {
    case 'unknown': {
      const written = term.source.text.slice(term.start, term.end);
      const [name] = /[\w-]+$/.exec(written) ?? [];
      const [dynamic] = /resolve:[^{}]+/.exec(written) ?? [];
      if (term.cause === 'import' && name !== undefined)
        return { kind: 'parameter', name: imported + name, ...rangeOf(term) };
      if (term.cause === 'dynamicReference' && dynamic !== undefined)
        return { kind: 'parameter', name: dynamic, ...rangeOf(term) };
      throw new Error(`Terraform has no ${written}`);
    }
    case 'map': {
      const entries = term.entries.map((entry): MapTermEntry => ({ ...entry, value: prepared(entry.value) }));
      return { ...term, entries };
    }
    case 'list':
      return { ...term, items: term.items.map((item) => prepared(item)) };
    case 'call':
      return { ...term, arguments: term.arguments.map((argument) => prepared(argument)) };
    case 'choice':
      throw new Error('conditions are not written in Terraform');
    default:
      return term;
  }
}

/**
 * The file: variables, data sources, resources.
 *
 * @param variables gets those that are imports
 */
function printed(written: readonly Written[], variables: Map<string, string>, { schema }: Provider): string {
  const data = new Map<string, string>();
  const names: Names = {
    reference: (term, attribute) => referenceText(term, attribute, written, schema),
    parameter: (name) => {
      const source = dataSource(name);
      if (source !== undefined) {
        data.set(source.head, source.inside);
        return source.expression;
      }
      const isImport = name.startsWith(imported);
      if (isImport) variables.set(name, printAssignments([['type', 'string']]));
      else if (!variables.has(name)) throw new Error(`Terraform has no ${name}`);
      return `var.${snakeCase(isImport ? name.slice(imported.length) : name)}`;
    },
    call: (term, print) => {
      const [first, second] = term.arguments;
      if (term.function === 'base64' && first !== undefined) return `base64encode(${print(first)})`;
      if (term.function === 'select' && first?.kind === 'scalar' && second !== undefined)
        return `${print(second)}[${first.text}]`;
      if (term.function !== 'getAZs') throw new Error(`${term.function} is not written in Terraform`);
      data.set('data "aws_availability_zones" "current"', '');
      return 'data.aws_availability_zones.current.names';
    },
  };
  const resources = written.flatMap((each) => each.blocks.map((block) => printResource(each, block, schema, names)));
  return [
    ...[...variables].map(([name, inside]) => {
      return printBlock(`variable "${snakeCase(name.replace(imported, ''))}"`, inside);
    }),
    ...[...data].map(([head, inside]) => printBlock(head, inside)),
    ...resources,
  ].join('\n');
}

function printResource(
  { name, resource, blocks }: Written,
  block: TerraformBlock,
  schema: Provider['schema'],
  names: Names,
): string {
  const inside = printBody(block.body, schema.get(block.terraformType) ?? { attributes: new Map() }, names);
  const policy = termAt(resource.attributes, 'DeletionPolicy')?.value;
  const isKept = block === blocks[0] && policy?.kind === 'scalar' && policy.text === 'Retain';
  const lifecycle = isKept ? [printBlock('lifecycle', 'prevent_destroy = true')] : [];
  const parts = [inside, ...lifecycle].filter((part) => part !== '');
  return printBlock(`resource "${block.terraformType}" "${name}"`, parts.join('\n'));
}

/** Source: AWS provider, data sources aws_caller_identity, aws_partition and aws_region. */
const pseudoParameters: ReadonlyMap<string, readonly [source: string, attribute: string]> = new Map([
  ['AWS::AccountId', ['aws_caller_identity', 'account_id']],
  ['AWS::Partition', ['aws_partition', 'partition']],
  ['AWS::Region', ['aws_region', 'region']],
  ['AWS::URLSuffix', ['aws_partition', 'dns_suffix']],
]);

interface DataSource {
  readonly head: string;
  readonly inside: string;
  /** What reads it. */
  readonly expression: string;
}

/** The data source that holds what a pseudo parameter or a dynamic reference does. */
function dataSource(name: string): DataSource | undefined {
  const pseudo = pseudoParameters.get(name);
  if (pseudo !== undefined) {
    const [source, attribute] = pseudo;
    return { head: `data "${source}" "current"`, inside: '', expression: `data.${source}.current.${attribute}` };
  }
  const [, secret, key] = /^resolve:secretsmanager:([^:]+):SecretString:(\w+)$/.exec(name) ?? [];
  if (secret === undefined) return undefined;
  const label = snakeCase(secret);
  return {
    head: `data "aws_secretsmanager_secret_version" "${label}"`,
    inside: printAssignments([['secret_id', printText(secret)]]),
    expression: `jsondecode(data.aws_secretsmanager_secret_version.${label}.secret_string)["${key}"]`,
  };
}

/**
 * Types of which Ref gives the ARN.
 * Source: AWS CloudFormation Template Reference, "Return values" of each.
 */
const refIsArn =
  /^AWS::(?:CertificateManager::Certificate|ECS::(?:Service|TaskDefinition)|ElasticLoadBalancingV2::\w+|IAM::ManagedPolicy|SecretsManager::Secret|SNS::Topic|StepFunctions::StateMachine)$/;

function referenceText(
  { address, attribute }: Term & { readonly kind: 'reference' },
  user: string,
  written: readonly Written[],
  schema: Provider['schema'],
): string {
  const target = written.find(({ resource }) => resource.address === address);
  const terraformType = target?.blocks[0]?.terraformType;
  if (target === undefined || terraformType === undefined) throw new Error(`${address} is not there`);
  const names = [...(schema.get(terraformType)?.attributes.keys() ?? [])];
  const name =
    attribute === undefined
      ? ofRef(target.resource.type, terraformType, user, names)
      : ofAttribute(snakeCase(attribute.split('.').at(-1) ?? attribute), names);
  return `${terraformType}.${target.name}.${name}`;
}

/** The attribute for what Ref gives: the ARN or the name where one is wanted, else the id. */
function ofRef(type: string, terraformType: string, user: string, names: readonly string[]): string {
  if ((refIsArn.test(type) || /_arns?$/.test(user)) && names.includes('arn')) return 'arn';
  // `role`, `groups`: what is called as the type is takes its name.
  const isCalledAsType = terraformType.endsWith(`_${user.replace(/s$/, '')}`);
  const wanted = [...(user.endsWith('_name') ? [user, 'name'] : []), ...(isCalledAsType ? ['name'] : [])];
  return wanted.find((name) => names.includes(name)) ?? 'id';
}

/** The attribute that says what one of CloudFormation's does, as far as words tell; failing all, the id. */
function ofAttribute(name: string, names: readonly string[]): string {
  const words = name.split('_');
  const ends = words.map((_, from) => words.slice(from).join('_'));
  const beginnings = words.map((_, count) => words.slice(0, words.length - count).join('_'));
  const longer = names.filter((each) => each.endsWith(`_${name}`));
  return [name, ...longer, ...ends, ...beginnings].find((each) => names.includes(each)) ?? 'id';
}
