import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { attributesOf, exists, propertiesOf } from '../../../src/graph/evaluate.ts';
import { inEveryScenario } from '../../../src/graph/scenario.ts';
import { graphsOf, plain } from '../../lower-folder.ts';

const root = path.join(import.meta.dirname, '../../../fixtures/sam');

it.each(readdirSync(root))('%s: what SAM makes of it is what the CloudFormation template says', (folder) => {
  const found = everyScenario(path.join(root, folder, 'template.yaml'));
  expect(found).toEqual(everyScenario(path.join(root, folder, 'expected.yaml')));
});

/** What each resource is in each scenario: its type, its properties and what stands beside them. */
function everyScenario(file: string): Record<string, unknown> {
  return Object.fromEntries(
    graphsOf([file]).flatMap((graph) =>
      graph.resources.map((resource) => {
        const { outcomes } = inEveryScenario(resource.scope, (scenario) => {
          const evaluation = { graph, scenario };
          if (exists(resource, evaluation) !== 'yes') return 'is not there';
          const properties = plain(propertiesOf(resource, evaluation));
          return { properties, attributes: plain(attributesOf(resource, evaluation)) };
        });
        const byScenario = outcomes.map(({ decisions, result }) => [
          decisions
            .map(({ name, label }) => `${name}=${label}`)
            .sort()
            .join(' '),
          result,
        ]);
        return [resource.address, { type: resource.type, ...Object.fromEntries(byScenario) }];
      }),
    ),
  );
}
