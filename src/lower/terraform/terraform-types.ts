/** Which Terraform types reach a CloudFormation type: it needs all tables at once, so that no lint run asks. */

import { allTables } from './find-table.ts';
import { tablesIn } from './table.ts';

/** The Terraform types that lower to a CloudFormation type, or to a part of it, sorted; none where no table is for it. */
export function terraformTypesOf(type: string): readonly string[] {
  return [...(typesByTarget().get(type) ?? [])].sort();
}

let byTarget: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function typesByTarget(): ReadonlyMap<string, ReadonlySet<string>> {
  if (byTarget !== undefined) return byTarget;
  const types = new Map<string, Set<string>>();
  for (const table of allTables().values()) {
    for (const { type, terraformType } of tablesIn(table)) {
      const others = types.get(type);
      if (others === undefined) types.set(type, new Set([terraformType]));
      else others.add(terraformType);
    }
  }
  byTarget = types;
  return types;
}
