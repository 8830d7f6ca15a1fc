import type { PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';

/**
 * The text of `src/aws/awscc-names.ts`: what of the names of Terraform's provider `awscc` (Cloud Control) does not follow from the rule that
 * `awscc_s3_bucket` is `AWS::S3::Bucket` and `bucket_name` is `BucketName`. `npm run generate-aws-types` writes it.
 */
export function awsccNamesFile(db: SpecDatabase, resources: readonly Resource[]): string {
  const real = resources.filter(({ cloudFormationType }) => !cloudFormationType.startsWith('AWS::Serverless::'));
  const services = [...new Set(real.map(({ cloudFormationType }) => partsOf(cloudFormationType).service))];
  const types = real.flatMap(({ cloudFormationType }) => {
    const { resource } = partsOf(cloudFormationType);
    return capitalized(snakeCase(resource)) === resource ? [] : [`${awsccTypeOf(cloudFormationType)}=${resource}`];
  });
  const byType = new Map(real.map((resource) => [resource.cloudFormationType, namesOf(db, resource)]));
  const everywhere = mostUsed([...byType.values()]);
  const exceptions: string[] = [];
  for (const [type, names] of byType) {
    const special = [...names].filter(
      ([attribute, name]) => attribute.includes('.') || name !== (everywhere.get(attribute) ?? ''),
    );
    const line = special.map(([attribute, name]) => wordOf(attribute, name)).sort(compare);
    if (line.length > 0) exceptions.push(`${type} ${line.join(' ')}`);
  }
  const common = [...everywhere].map(([attribute, name]) => wordOf(attribute, name)).sort(compare);
  return `
/** The services of AWS that have resource types, in the letters of these. */
export const services = \`
${services.sort(compare).join('\n')}
\`;

/** Types whose resource is spelt otherwise than its words: \`type=resource\`. */
export const types = \`
${types.sort(compare).join('\n')}
\`;

/**
 * Attributes, whatever their type is. \`attribute=Property\` where the name is spelt otherwise than its words. Behind that \`*\` says that
 * nothing in the value is a name (JSON, a map of plain values), \`%\` that the keys of the map that it holds are none, and \`%%\` that
 * those of the maps in this one are none either.
 */
export const attributes = \`
${common.join('\n')}
\`;

/** Attributes that are otherwise in a type, one line for each: \`type attribute=Property outer.attribute=Property\`. */
export const exceptions = \`
${exceptions.join('\n')}
\`;
`;
}

/**
 * What an attribute is: its property when that is not the plain conversion, and how its value is read. Empty where nothing is special;
 * see `attributes` in the generated file.
 */
type Name = string;

function wordOf(attribute: string, name: Name): string {
  return /^[A-Za-z]/.test(name) ? `${attribute}=${name}` : name === '' ? `${attribute}=` : `${attribute}${name}`;
}

/**
 * The names of a type's attributes, at any depth. The provider has one name for each of them, but for a few: these stand behind the
 * attribute around them as well, as `outer.attribute`.
 */
function namesOf(db: SpecDatabase, resource: Resource): Map<string, Name> {
  const found = new Map<string, Map<string, Name>>();
  const seen = new Set<string>();

  const visit = (properties: ResourceProperties, outer: string): void => {
    for (const [property, { type }] of Object.entries(properties).sort(([a], [b]) => compare(a, b))) {
      const attribute = outer === '' ? topLevel(resource, property) : snakeCase(property);
      const name = (property === capitalized(attribute) ? '' : property) + markOf(type);
      const names = found.get(attribute) ?? new Map<string, Name>();
      found.set(attribute, names);
      if (!names.has(outer)) names.set(outer, name);
      enter(type, attribute);
    }
  };
  const enter = (type: PropertyType, attribute: string): void => {
    switch (type.type) {
      case 'ref': {
        const key = `${type.reference.$ref} ${attribute}`;
        if (seen.has(key)) return;
        seen.add(key);
        visit(db.get('typeDefinition', type.reference.$ref).properties, attribute);
        return;
      }
      case 'array':
      case 'map':
        enter(type.element, attribute);
        return;
      case 'union':
        for (const member of type.types) enter(member, attribute);
    }
  };
  visit(resource.properties, '');

  const result = new Map<string, Name>();
  for (const [attribute, names] of found) {
    const usual = mostFrequent([...names.values()]);
    result.set(attribute, usual);
    for (const [outer, name] of names) if (name !== usual) result.set(`${outer}.${attribute}`, name);
  }
  return result;
}

/** Source: terraform-provider-awscc, `emitSchema`: names that Terraform needs for itself. */
function topLevel(resource: Resource, property: string): string {
  const attribute = snakeCase(property);
  if (attribute === 'id') return `${snakeCase(resource.name)}_id`;
  return attribute === 'provider' ? 'provider_name' : attribute;
}

/** Whether names are to be looked for in a value: none in JSON, none in the keys of a map. */
function markOf(type: PropertyType): string {
  switch (type.type) {
    case 'json':
    case 'null':
      return '*';
    case 'array':
      return markOf(type.element);
    case 'map':
      return hasProperties(type.element) ? `%${markOf(type.element)}` : '*';
    case 'union': {
      // `json` beside a shape only says that the shape may also be given as plain JSON.
      if (type.types.some((member) => member.type === 'ref' || member.type === 'array')) return '';
      const marks = type.types.map(markOf);
      return marks.find((mark) => mark.startsWith('%')) ?? marks.find((mark) => mark !== '') ?? '';
    }
    default:
      return '';
  }
}

function hasProperties(type: PropertyType): boolean {
  switch (type.type) {
    case 'ref':
    case 'tag':
      return true;
    case 'array':
    case 'map':
      return hasProperties(type.element);
    case 'union':
      return type.types.some(hasProperties);
    default:
      return false;
  }
}

/** For each attribute the name that leaves the fewest types to name; only where that is special. */
function mostUsed(all: readonly ReadonlyMap<string, Name>[]): Map<string, Name> {
  const uses = new Map<string, Name[]>();
  for (const names of all) {
    for (const [attribute, name] of names) {
      if (!attribute.includes('.')) uses.set(attribute, [...(uses.get(attribute) ?? []), name]);
    }
  }
  const result = new Map<string, Name>();
  for (const [attribute, names] of uses) {
    const usual = mostFrequent(names);
    if (usual !== '') result.set(attribute, usual);
  }
  return result;
}

function mostFrequent(names: readonly Name[]): Name {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compare(a, b));
  return sorted[0]?.[0] ?? '';
}

/** The name of a type in Terraform. Source: terraform-provider-awscc, `NewSchemaGeneration`. */
export function awsccTypeOf(cloudFormationType: string): string {
  const { service, resource } = partsOf(cloudFormationType);
  return `awscc_${service.toLowerCase()}_${snakeCase(resource)}`;
}

function partsOf(cloudFormationType: string): { readonly service: string; readonly resource: string } {
  const [, service, resource] = cloudFormationType.split('::');
  if (service === undefined || resource === undefined) throw new Error(`${cloudFormationType} is no type`);
  return { service, resource };
}

/** Words that count as one. Source: terraform-provider-awscc, `propertyNameReplacements`. */
const words: Readonly<Record<string, string>> = {
  CloudFormation: 'Cloudformation',
  CloudFront: 'Cloudfront',
  CloudWatch: 'Cloudwatch',
  CNAMEs: 'Cnames',
  FSx: 'Fsx',
  OTel: 'Otel',
};

/**
 * The name of a property in Terraform: `KMSKeyArn` is `kms_key_arn`, `IPv6` is `i_pv_6`.
 * Source: terraform-provider-awscc, `CloudFormationPropertyToTerraformAttribute`.
 */
export function snakeCase(property: string): string {
  let name = property;
  for (const [word, replacement] of Object.entries(words)) name = name.replaceAll(word, replacement);
  return name
    .replaceAll(/[^A-Za-z0-9]/g, '_')
    .replaceAll(/([A-Z])(?=[A-Z][a-z])|([a-z])(?=[A-Z0-9])|([0-9])(?=[A-Za-z])/g, '$1$2$3_')
    .toLowerCase();
}

/** The plain conversion back: each word with a capital letter. */
export function capitalized(attribute: string): string {
  return attribute
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** By code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
