import type { Remark, Resource, Scope } from '../resource.ts';
import type { Term } from '../term.ts';
import { termAt } from '../term.ts';
import { expandApi, expandImplicitApi } from './api.ts';
import { implicitApi, implicitHttpApi } from './api-events.ts';
import { expandApplication } from './application.ts';
import { expandCapacityProvider } from './capacity-provider.ts';
import { expandConnector, expandEmbeddedConnectors } from './connector.ts';
import { makeDeploymentApplication } from './deployment.ts';
import type { Expansion, Macro } from './expansion.ts';
import { expandFunction } from './function.ts';
import { readGlobals } from './globals.ts';
import { expandGraphQLApi } from './graphql-api.ts';
import { expandHttpApi, expandWebSocketApi } from './http-api.ts';
import { expandLayerVersion } from './layer-version.ts';
import { resolveNames } from './names.ts';
import { expandSimpleTable } from './simple-table.ts';
import { expandStateMachine } from './state-machine.ts';

const serverless = 'AWS::Serverless::';

const types: Readonly<Record<string, (macro: Macro) => void>> = {
  Api: expandApi,
  Application: expandApplication,
  CapacityProvider: expandCapacityProvider,
  Connector: expandConnector,
  Function: expandFunction,
  GraphQLApi: expandGraphQLApi,
  HttpApi: expandHttpApi,
  LayerVersion: expandLayerVersion,
  SimpleTable: expandSimpleTable,
  StateMachine: expandStateMachine,
  WebSocketApi: expandWebSocketApi,
};

/** What a SAM template becomes. */
export interface Expanded {
  readonly resources: readonly Resource[];
  /** Names that exist only for SAM, such as `Fn.Alias`, with the logical id that they stand for. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Remark[];
  readonly notes: readonly Remark[];
}

/**
 * Makes the resources that the SAM transform makes, each value with its place in the SAM template. A type that SAM has and Lintel does
 * not know stays as it is written, and stands for anything.
 *
 * @param written the resources as they were lowered; a reference in them may name what nobody has written
 * @param globals the section `Globals`
 * @param prefix what stands before all names of the template, of which the stack is nested
 * Source: AWS SAM Developer Guide, "AWS SAM resources and properties" and "Generated CloudFormation resources for AWS SAM".
 */
export function expandServerless(
  written: readonly Resource[],
  globals: Term | undefined,
  scope: Scope,
  prefix: string,
): Expanded {
  const expansion: Expansion = {
    scope,
    prefix,
    globals: readGlobals(globals),
    written: new Map(written.map((resource) => [resource.address, resource])),
    made: new Map(),
    names: new Map(),
    additions: new Map(),
    implicit: { Api: [], HttpApi: [] },
    deployed: [],
  };
  for (const resource of written) expand(resource, expansion);
  expandImplicitApi(expansion, 'Api', prefix + implicitApi, expandApi);
  expandImplicitApi(expansion, 'HttpApi', prefix + implicitHttpApi, expandHttpApi);
  makeDeploymentApplication(expansion);
  const { made, names, additions } = expansion;
  const all = [...written.filter(({ address }) => !made.has(address)), ...made.values()];
  const addresses = new Set(all.map(({ address }) => address));
  // What other stacks of the scope have made is theirs to know.
  const isOwn = (address: string) => address.startsWith(prefix) && !address.includes('/', prefix.length);
  const known = { isResource: (address: string) => addresses.has(address) || !isOwn(address), special: names };
  const resources = all.map((resource) => {
    const added = additions.get(resource.address) ?? [];
    const properties = added.reduce((result, add) => add(result), resource.properties);
    const { references } = resource;
    const kept = made.has(resource.address) ? references : references.filter(({ path }) => path[0] === 'DependsOn');
    return resolveNames(resource, properties, kept, known);
  });
  const { problems, notes } = expansion.globals;
  return { resources, names, problems, notes };
}

function expand(resource: Resource, expansion: Expansion): void {
  const name = resource.type.startsWith(serverless) ? resource.type.slice(serverless.length) : undefined;
  const macro: Macro = {
    id: resource.address,
    sourceType: resource.type,
    written: resource,
    properties: resource.properties,
    expansion,
    place: resource.place,
    extent: resource.extent,
    condition: resource.condition,
  };
  if (resource.place.source.text.includes('Connectors')) {
    expandEmbeddedConnectors(macro, termAt(resource.attributes, 'Connectors')?.value);
  }
  if (name === undefined || !Object.hasOwn(types, name)) return;
  const ignored = termAt(resource.attributes, 'IgnoreGlobals')?.value;
  types[name]?.({ ...macro, properties: expansion.globals.merge(name, resource.properties, ignored) });
}
