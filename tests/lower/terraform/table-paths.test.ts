import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types';
import { expect, it } from 'vitest';
import { type AnyMapping, type AnyTarget, type Defaults, tablesIn } from '../../../src/lower/terraform/table.ts';
import { families } from '../../../src/lower/terraform/tables/index.ts';

const db = loadAwsServiceSpecSync();

/** The properties of a map in AWS's specification; undefined for what it leaves open, where every name may be right. */
type Shape = ResourceProperties | undefined;

function shapeOf(type: PropertyType): Shape {
  switch (type.type) {
    case 'ref':
      return db.get('typeDefinition', type.reference.$ref).properties;
    case 'array':
    case 'map':
      return type.type === 'array' ? shapeOf(type.element) : undefined;
    case 'union': {
      const member = type.types.find(({ type: kind }) => kind === 'ref' || kind === 'array');
      return member && shapeOf(member);
    }
    default:
      return undefined;
  }
}

/** The shape at a path below a map, or the name that the specification does not have. */
function follow(shape: Shape, path: string): { readonly shape: Shape } | { readonly wrong: string } {
  let at = shape;
  for (const name of path.split('.')) {
    if (at === undefined) return { shape: undefined };
    const property = at[name];
    if (property === undefined) return { wrong: path };
    at = shapeOf(property.type);
  }
  return { shape: at };
}

function wrongPaths(mapping: AnyMapping, shape: Shape, prefix: string): string[] {
  return Object.entries(mapping).flatMap(([attribute, target]) => {
    const targets: readonly AnyTarget[] = Array.isArray(target) ? target : [target];
    return targets.flatMap((each) => wrongIn(each, shape, `${prefix}.${attribute}`));
  });
}

function wrongIn(target: AnyTarget, shape: Shape, name: string): string[] {
  if (typeof target !== 'string' && 'inner' in target) return wrongPaths(target.inner, shape, name);
  const path = pathOf(target);
  if (path === undefined) return [];
  const found = follow(shape, path);
  if ('wrong' in found) return [`${name} -> ${found.wrong}`];
  if (typeof target !== 'object' || !('attributes' in target)) return [];
  return [...wrongPaths(target.attributes, found.shape, name), ...wrongDefaults(target.defaults, found.shape, name)];
}

function wrongDefaults(defaults: Defaults | undefined, shape: Shape, name: string): string[] {
  return Object.keys(defaults ?? {}).flatMap((path) => ('wrong' in follow(shape, path) ? [`${name}: ${path}`] : []));
}

function pathOf(target: AnyTarget): string | undefined {
  if (typeof target === 'string') return target;
  if ('to' in target) return target.to;
  if ('block' in target) return target.block;
  return 'blocks' in target ? target.blocks : undefined;
}

it('every path of a table is one of AWS’s specification, at any depth', () => {
  const tables = families.flatMap((family) => family()).flatMap(tablesIn);
  const properties = new Map(
    db.all('resource').map((resource) => [resource.cloudFormationType, resource.properties] as const),
  );
  const wrong = tables.flatMap(({ terraformType, type, mapping, options }) => [
    ...wrongPaths(mapping, properties.get(type), terraformType),
    ...wrongDefaults(options.defaults, properties.get(type), terraformType),
  ]);
  expect(wrong).toEqual([]);
});
