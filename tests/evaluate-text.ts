import { type Evaluation, exists, propertiesOf } from '../src/graph/evaluate.ts';
import { buildGraph } from '../src/graph/graph.ts';
import { type Decision, inEveryScenario } from '../src/graph/scenario.ts';
import type { Value } from '../src/graph/value.ts';
import { lowerTemplates } from '../src/lower/cloudformation/application.ts';
import type { ParameterValues } from '../src/lower/cloudformation/open-stack.ts';
import { lower } from '../src/lower/lower.ts';
import type { Lowered, Resource } from '../src/lower/resource.ts';
import { readTemplate } from '../src/read/cloudformation/template.ts';
import { read } from '../src/read/read.ts';
import { memoryFiles } from './memory-files.ts';

/** The properties of one resource of a template in YAML, as plain data, in every scenario in which the resource exists. */
export function scenariosOf(text: string, address: string, values: ParameterValues = {}): readonly PlainScenario[] {
  const document = readTemplate({ path: 'template.yaml', text, language: 'yaml' });
  if (document === undefined) throw new Error('the text is no template');
  return scenariosIn(
    lowerTemplates([document], values).flatMap(({ resources }) => resources),
    address,
  );
}

interface PlainScenario {
  readonly when: Readonly<Record<string, string>>;
  readonly properties: unknown;
}

/** The same of a resource of Terraform code; the files of the module, and of those that it calls, are in the folder `.`. */
export function terraformScenarios(
  texts: Readonly<Record<string, string>>,
  address: string,
  variableFiles: readonly string[] = [],
): readonly PlainScenario[] {
  return scenariosIn(terraformResources(texts, variableFiles).resources, address);
}

/** What Terraform code lowers to. */
export function terraformResources(
  texts: Readonly<Record<string, string>>,
  variableFiles: readonly string[] = [],
): Lowered {
  const lowered = lowerTexts(texts, variableFiles);
  const [first] = lowered;
  if (first === undefined) throw new Error('there is no root module');
  return { ...first, resources: lowered.flatMap(({ resources }) => resources) };
}

/** The same as `scenariosOf` of a resource of several templates in one folder. */
export function scenariosOfAll(texts: Readonly<Record<string, string>>, address: string): readonly PlainScenario[] {
  return scenariosIn(
    lowerTexts(texts, []).flatMap(({ resources }) => resources),
    address,
  );
}

/** What texts lower to as files of one folder. */
function lowerTexts(texts: Readonly<Record<string, string>>, variableFiles: readonly string[]): Lowered[] {
  const files = memoryFiles(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/project/${name}`, text])),
  );
  const found = read({ paths: ['.'], cwd: '/project', ignore: [], files, variableFiles });
  const [application] = found.applications;
  if (application === undefined) throw new Error('there is no application');
  return lower(application, { parameters: {}, variableFiles: found.variableFiles });
}

function scenariosIn(resources: readonly Resource[], address: string): PlainScenario[] {
  const graph = buildGraph(resources, 'whole');
  const resource = resources.find((candidate) => candidate.address === address);
  if (resource === undefined) throw new Error(`there is no ${address}`);
  const { outcomes } = inEveryScenario(resource.scope, (scenario) => {
    const evaluation: Evaluation = { graph, scenario };
    return exists(resource, evaluation) === 'yes' ? { data: plain(propertiesOf(resource, evaluation)) } : undefined;
  });
  return outcomes.flatMap(({ decisions, result }) =>
    result === undefined ? [] : [{ when: whenOf(decisions), properties: result.data }],
  );
}

/** The properties of a resource that has one scenario. */
export function propertiesIn(text: string, address: string, values: ParameterValues = {}): unknown {
  const [only, ...more] = scenariosOf(text, address, values);
  if (only === undefined || more.length > 0) throw new Error('one scenario was expected');
  return only.properties;
}

function whenOf(decisions: readonly Decision[]): Record<string, string> {
  return Object.fromEntries(decisions.map(({ name, label }) => [name, label]));
}

/** Known data as data; what is not known in words, in angle brackets. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'absent':
      return undefined;
    case 'list':
      return [...value.items.map(plain), ...(value.open === undefined ? [] : ['<more>'])];
    case 'map':
      return Object.fromEntries(
        value.keys.map((key) => [key, plain(value.get(key))] as const).filter(([, item]) => item !== undefined),
      );
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : String(plain(part)))).join('');
    case 'reference':
      return `<${value.resource.address}${value.attribute === undefined ? '' : `.${value.attribute}`}>`;
    case 'bound':
      return `<at least ${value.atLeast}>`;
    case 'unknown':
      return `<${value.reason}>`;
  }
}
