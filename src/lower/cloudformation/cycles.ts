import { rangeOf } from '../../read/source.ts';
import type { Remark, Resource } from '../resource.ts';

/**
 * Circular dependencies between the resources of one template, each reported once, at the mention that closes it. Mentions
 * inside a choice are left out: CloudFormation follows only the branch that is taken. What SAM makes of its resources refers to
 * others as it must.
 */
export function findCycles(resources: readonly Resource[]): Remark[] {
  const plain = resources.filter(({ type }) => !type.startsWith('AWS::Serverless::'));
  const byAddress = new Map(plain.map((resource) => [resource.address, resource]));
  const done = new Set<string>();
  const problems: Remark[] = [];
  for (const root of plain) {
    if (done.has(root.address)) continue;
    // An explicit stack: a chain of dependencies may be as long as the template.
    const path: { resource: Resource; next: number }[] = [{ resource: root, next: 0 }];
    const onPath = new Set([root.address]);
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top === undefined) break;
      const reference = top.resource.references[top.next++];
      if (reference === undefined) {
        done.add(top.resource.address);
        onPath.delete(top.resource.address);
        path.pop();
        continue;
      }
      const target = reference.scope === undefined ? byAddress.get(reference.address) : undefined;
      if (target === undefined || reference.conditional || done.has(target.address)) continue;
      if (onPath.has(target.address)) {
        const from = path.findIndex((step) => step.resource === target);
        const names = path.slice(from).map((step) => step.resource.address);
        problems.push({
          message: `circular dependency between resources: ${[...shortened(names), target.address].join(' → ')}`,
          ...rangeOf(reference.place),
        });
        continue;
      }
      onPath.add(target.address);
      path.push({ resource: target, next: 0 });
    }
  }
  return problems;
}

/** Beyond this many the names of a cycle are left out in the middle. */
const nameLimit = 6;

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= nameLimit ? names : [...names.slice(0, nameLimit - 1), '…', ...names.slice(-1)];
}
