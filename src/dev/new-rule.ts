import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pillars } from '../framework/catalogue.ts';
import { run as generateRegistry } from './generate-registry.ts';

const usage = 'npm run new-rule -- <service>-<resource>-<what is examined> --pillar <pillar> --resource AWS::X::Y';

/** Writes the skeleton of a rule and adds it to the registry. Run with `npm run new-rule`. */
export function run(root: string, args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { pillar: { type: 'string' }, resource: { type: 'string' } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1 || !values.pillar || !values.resource) throw new Error(usage);

  const pillar = pillars.find((each) => each.id === values.pillar);
  if (!pillar) throw new Error(`No pillar "${values.pillar}": ${pillars.map((each) => each.id).join(', ')}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+){2,}$/.test(id)) throw new Error(`"${id}" is not of the form of an id: ${usage}`);
  const taken = pillars.find((each) => existsSync(join(root, 'rules', each.id, `${id}.ts`)));
  if (taken) throw new Error(`rules/${taken.id}/${id}.ts exists`);
  if (!typesOf(root).has(values.resource)) throw new Error(`No resource type "${values.resource}" in src/aws`);

  const folder = join(root, 'rules', pillar.id);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}.ts`);
  writeFileSync(file, ruleSkeleton(id, pillar.prefix, values.resource));
  generateRegistry(root);
  console.log(`${file}\nReplace every TODO: the compiler and the rule tests fail until then.`);
}

/** The text of a new rule. No value in it is a valid one, so that none can stay by oversight. */
export function ruleSkeleton(id: string, prefix: string, resource: string): string {
  return `import { defineRule } from '#rule';

export default defineRule({
  id: '${id}',
  title: 'TODO: the requirement in the present tense, at most 70 characters',
  severity: 'TODO: high, medium or low',
  bestPractices: ['${prefix}00-BP00'], // TODO: most direct first
  why: 'TODO: what goes wrong and for whom, at most two sentences.',
  remedy: 'TODO: what to do, naming the property, and what it costs.',
  source: 'https://docs.aws.amazon.com/TODO',
  equivalents: { checkov: ['TODO: published ids of the same check in other tools, or no equivalents'] },

  resource: '${resource}',
  check: (resource) => resource.TODO.exists(),

  examples: {
    fails: \`
      Example: { Type: ${resource} }
    \`,
    passes: \`
      Example:
        Type: ${resource}
        Properties: { TODO: TODO }
    \`,
  },
});
`;
}

/** Every type that rules can examine, as the generated and the hand-written declarations name them. */
function typesOf(root: string): Set<string> {
  const declarations = ['resource-types.ts', 'beside.ts'].map((name) =>
    readFileSync(join(root, 'src/aws', name), 'utf8'),
  );
  return new Set(declarations.join('').match(/(?<=^ {2}')AWS::\w+::\w+(?=':)/gm));
}
