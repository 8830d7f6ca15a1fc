/** The tables of the Terraform types that a run meets: making all of them takes longer than lowering a module. */

import { type PartTable, type Table, tablesIn } from './table.ts';
import { familyTypes } from './tables/family-types.ts';
import { families } from './tables/index.ts';

let familiesByType: ReadonlyMap<string, readonly number[]> | undefined;

/** The positions of the families that have a table for a type or for a part of it. */
function familiesOf(type: string): readonly number[] {
  if (familiesByType === undefined) {
    const byType = new Map<string, number[]>();
    familyTypes.forEach((types, index) => {
      for (const each of types.split(' ')) {
        const others = byType.get(each);
        if (others === undefined) byType.set(each, [index]);
        else others.push(index);
      }
    });
    familiesByType = byType;
  }
  return familiesByType.get(type) ?? [];
}

const made: (ReadonlyMap<string, Table> | undefined)[] = [];

/** The tables of a family by their Terraform types. */
function familyAt(index: number): ReadonlyMap<string, Table> {
  let family = made[index];
  if (family === undefined) {
    family = new Map((families[index]?.() ?? []).map((table) => [table.terraformType, table]));
    made[index] = family;
  }
  return family;
}

/** The table of a Terraform type; undefined where there is none. */
export function findTable(type: string): Table | undefined {
  for (const index of familiesOf(type)) {
    const table = familyAt(index).get(type);
    if (table !== undefined) return table;
  }
  return undefined;
}

/** The tables of the types that are parts of a Terraform type. */
export function partTablesOf(type: string): readonly PartTable[] {
  return familiesOf(type)
    .flatMap((index) => [...familyAt(index).values()].flatMap(tablesIn))
    .filter((table): table is PartTable => table.kind === 'part' && table.of.includes(type));
}

/** All tables by the Terraform type. */
export function allTables(): ReadonlyMap<string, Table> {
  return new Map(families.flatMap((_, index) => [...familyAt(index)]));
}
