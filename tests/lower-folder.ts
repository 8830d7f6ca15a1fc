import path from 'node:path';
import { propertiesOf } from '../src/graph/evaluate.ts';
import { type ApplicationGraph, buildGraph } from '../src/graph/graph.ts';
import { inEveryScenario } from '../src/graph/scenario.ts';
import type { Value } from '../src/graph/value.ts';
import { lower } from '../src/lower/lower.ts';
import { parameterType } from '../src/lower/resource.ts';
import { nodeFiles } from '../src/read/files.ts';
import { read } from '../src/read/read.ts';

/** A resource as plain data, so that two languages can be compared. */
export interface PlainResource {
  readonly type: string;
  readonly properties: unknown;
}

/** The graph of each application that some files are. Problems that reading finds are thrown. */
export function graphsOf(files: readonly string[]): ApplicationGraph[] {
  const cwd = path.dirname(files[0] ?? '');
  const { applications } = read({ paths: files, cwd, ignore: [], files: nodeFiles(cwd) });
  return applications.map((application) => {
    // A file that was given by name brings the rest of its module along, twins in other languages too.
    const documents = application.documents.filter(({ isContext }) => isContext !== true);
    for (const { problems, source } of documents) {
      for (const problem of problems) throw new Error(`${source.path}: ${problem.message}`);
    }
    const lowered = lower({ ...application, documents }, { parameters: {}, variableFiles: [] });
    const all = lowered.flatMap((each) => each.resources).filter(({ type }) => type !== parameterType);
    return buildGraph(all, 'whole');
  });
}

/** What some files lower to, by logical id or by the name of a Terraform resource. */
export function resourcesIn(files: readonly string[]): Map<string, PlainResource> {
  const resources = new Map<string, PlainResource>();
  for (const graph of graphsOf(files)) {
    for (const resource of graph.resources) {
      inEveryScenario(resource.scope, (scenario) => {
        const properties = plain(propertiesOf(resource, { graph, scenario }));
        resources.set(labelOf(resource.address), { type: resource.type, properties });
      });
    }
  }
  return resources;
}

/** `module.a.aws_sqs_queue.Orders[0]` -> `Orders`. */
function labelOf(address: string): string {
  return address.replace(/\[[^\]]*\]$/, '').replace(/^.*\./, '');
}

/** What stands for a value that is not known. */
export const notKnown = '<?>';

/** CloudFormation takes text for numbers and booleans, so all scalars are text; a reference is the name of what it refers to. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.text;
    case 'list':
      return [...value.items.map(plain), ...(value.open === undefined ? [] : [notKnown])];
    case 'map':
      return Object.fromEntries(
        value.keys
          .map((key): [string, unknown] => [key, plain(value.get(key))])
          .filter(([, item]) => item !== undefined && !isEmpty(item)),
      );
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : String(plain(part)))).join('');
    case 'reference':
      return `<${labelOf(value.resource.address)}>`;
    case 'absent':
      return undefined;
    case 'unknown':
      return value.pseudoParameter === undefined ? notKnown : `<${value.pseudoParameter}>`;
    case 'bound':
      return notKnown;
  }
}

/** A list or map without anything in it sets nothing. */
function isEmpty(item: unknown): boolean {
  return typeof item === 'object' && item !== null && Object.keys(item).length === 0;
}
