/** Which Terraform types reach a CloudFormation type; it needs every table, so nothing that a lint run starts imports it. */

import { allTables } from './lower-resources.ts';
import type { PartTable, ResourceTable, Table } from './table.ts';

/** The Terraform types that lower to a CloudFormation type, whole or as parts of it, sorted; none where no table is for it. */
export function terraformTypesOf(type: string): readonly string[] {
  return typesByTarget().get(type) ?? [];
}

let byTarget: ReadonlyMap<string, readonly string[]> | undefined;

function typesByTarget(): ReadonlyMap<string, readonly string[]> {
  if (byTarget !== undefined) return byTarget;
  const cases = [...allTables().values()].flatMap(casesOf);
  const targets = new Map<string, Set<string>>();
  const targetsOf = new Map<string, Set<string>>();
  for (const table of cases) {
    if (table.kind !== 'resource') continue;
    add(targets, table.type, table.terraformType);
    add(targetsOf, table.terraformType, table.type);
  }
  for (const table of cases) {
    if (table.kind !== 'part') continue;
    for (const parent of table.of)
      for (const type of targetsOf.get(parent) ?? []) add(targets, type, table.terraformType);
  }
  byTarget = new Map([...targets].map(([type, types]) => [type, [...types].sort()]));
  return byTarget;
}

function casesOf(table: Table): readonly (ResourceTable | PartTable)[] {
  if (table.kind === 'choice') return Object.values(table.cases);
  return table.kind === 'none' ? [] : [table];
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
