import type { MapTermEntry, Term } from '../term.ts';
import { makeDomain } from './api-domain.ts';
import { implicitApi, implicitStage } from './api-events.ts';
import { storedAt } from './artifact.ts';
import { arnOf, type Data, inPlaceOf, referenceTo, termOf, unknownTerm } from './data.ts';
import { type Expansion, type Macro, make, makeMain, refOf } from './expansion.ts';
import { passedOn } from './function.ts';
import { anyOf, entriesOf, memberOf, membersOf, overChoices, scalarText } from './member.ts';
import { tagsOf } from './tags.ts';

/** What belongs to the stage, to the body, or to SAM alone. */
const own = new Set([
  'AccessLogSetting',
  'AlwaysDeploy',
  'Auth',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'CanarySetting',
  'Cors',
  'DefinitionBody',
  'DefinitionUri',
  'Domain',
  'EndpointConfiguration',
  'GatewayResponses',
  'MergeDefinitions',
  'MethodSettings',
  'Models',
  'OpenApiVersion',
  'PropagateTags',
  'StageName',
  'Tags',
  'TracingEnabled',
  'Variables',
]);

/**
 * A REST API with its stage. Methods, authorizers and CORS live in its body, which SAM completes.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Api".
 */
export function expandApi(macro: Macro): void {
  const { properties, id, expansion, place } = macro;
  const tags = tagsOf(macro);
  makeMain(macro, {
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      ...passedOn(macro, own),
      ...bodyOf(macro),
      EndpointConfiguration: endpointOf(macro),
      Policy: memberOf(properties, 'Policy') ?? resourcePolicyOf(macro),
      Tags: tags,
    },
  });
  const deployment = make(macro, {
    address: `${id}Deployment`,
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: refOf(macro) },
  });
  expansion.names.set(`${id}.Deployment`, deployment);
  const stage = memberOf(properties, 'StageName');
  const address = stageId(macro, stage?.value);
  make(macro, {
    address,
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: refOf(macro),
      DeploymentId: referenceTo(deployment, place),
      StageName: stage ?? (id === expansion.prefix + implicitApi ? implicitStage : undefined),
      ...membersOf(properties, [
        'AccessLogSetting',
        'CacheClusterEnabled',
        'CacheClusterSize',
        'CanarySetting',
        'MethodSettings',
        'TracingEnabled',
        'Variables',
      ]),
      Tags: tags,
    },
  });
  expansion.names.set(`${id}.Stage`, address);
  makeDomain(macro, referenceTo(address, place), restDomain);
  makeUsagePlan(macro, address);
  makeAuthorizerPermissions(macro);
}

function stageId({ id, expansion }: Macro, stage: Term | undefined): string {
  if (id === expansion.prefix + implicitApi) return `${id}${implicitStage}Stage`;
  const name = scalarText(stage);
  return `${id}${name !== undefined && /^\w+$/.test(name) ? name : ''}Stage`;
}

/** The OpenAPI document: what the author gives, or what SAM makes of the events. */
export function bodyOf({ properties, place }: Macro): { readonly [name: string]: Data } {
  const body = memberOf(properties, 'DefinitionBody');
  if (body !== undefined) return { Body: body };
  const uri = memberOf(properties, 'DefinitionUri');
  if (uri === undefined) return { Body: unknownTerm('SAM makes it of the events', place) };
  const stored = overChoices(uri.value, (term) => storedAt(term, ['Bucket', 'Key', 'Version'], uri));
  return { BodyS3Location: inPlaceOf(uri, stored) };
}

/** `Auth.ResourcePolicy` is a short form of a policy, of which SAM makes the statements. */
function resourcePolicyOf({ properties }: Macro): MapTermEntry | undefined {
  const written = memberOf(memberOf(properties, 'Auth')?.value, 'ResourcePolicy');
  return written && inPlaceOf(written, unknownTerm('SAM makes it of Auth.ResourcePolicy', written));
}

/** The short form is the type alone. */
function endpointOf({ properties }: Macro): MapTermEntry | undefined {
  const written = memberOf(properties, 'EndpointConfiguration');
  if (written === undefined) return undefined;
  const value = overChoices(written.value, (term) => {
    if (term.kind === 'scalar' || term.kind === 'parameter') return termOf({ Types: [term] }, term);
    const type = memberOf(term, 'Type');
    return termOf(
      {
        Types: type && inPlaceOf(type, [type]),
        VpcEndpointIds: memberOf(term, 'VPCEndpointIds'),
        IpAddressType: memberOf(term, 'IpAddressType'),
      },
      term,
    );
  });
  return inPlaceOf(written, value);
}

const restDomain = {
  domain: 'AWS::ApiGateway::DomainName',
  mapping: 'AWS::ApiGateway::BasePathMapping',
  api: 'RestApiId',
} as const;

/** Source: AWS SAM Developer Guide, "ApiUsagePlan". */
function makeUsagePlan(macro: Macro, stage: string): void {
  const { properties, id, expansion } = macro;
  const written = memberOf(memberOf(properties, 'Auth')?.value, 'UsagePlan');
  const created = scalarText(memberOf(written?.value, 'CreateUsagePlan')?.value);
  if (written === undefined || created === 'NONE' || created === undefined) return;
  const isShared = created === 'SHARED';
  const prefix = isShared ? 'Serverless' : id;
  const plan = make(macro, {
    address: `${prefix}UsagePlan`,
    type: 'AWS::ApiGateway::UsagePlan',
    properties: {
      // Which APIs share the plan is left open.
      ApiStages: isShared
        ? unknownTerm('several APIs share it', written)
        : [{ ApiId: refOf(macro), Stage: referenceTo(stage, written) }],
      ...membersOf(written.value, ['Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName']),
    },
    at: written,
  });
  const key = make(macro, {
    address: `${prefix}ApiKey`,
    type: 'AWS::ApiGateway::ApiKey',
    properties: { Enabled: true, StageKeys: [{ RestApiId: refOf(macro), StageName: referenceTo(stage, written) }] },
    at: written,
  });
  const planKey = make(macro, {
    address: `${prefix}UsagePlanKey`,
    type: 'AWS::ApiGateway::UsagePlanKey',
    properties: { KeyId: referenceTo(key, written), KeyType: 'API_KEY', UsagePlanId: referenceTo(plan, written) },
    at: written,
  });
  expansion.names.set(`${id}.UsagePlan`, plan);
  expansion.names.set(`${id}.ApiKey`, key);
  expansion.names.set(`${id}.UsagePlanKey`, planKey);
}

/** Lets an API call the functions that authorize its callers. */
function makeAuthorizerPermissions(macro: Macro): void {
  const { properties, id } = macro;
  const authorizers = memberOf(memberOf(properties, 'Auth')?.value, 'Authorizers');
  for (const entry of entriesOf(authorizers?.value)) {
    const fn = memberOf(entry.value, 'FunctionArn');
    if (fn === undefined) continue;
    make(macro, {
      address: `${id}${entry.key}AuthorizerPermission`,
      type: 'AWS::Lambda::Permission',
      properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: fn,
        Principal: 'apigateway.amazonaws.com',
        SourceArn: arnOf('execute-api', [refOf(macro, entry), '/authorizers/*'], entry),
      },
      at: entry,
    });
  }
}

/**
 * The API that SAM makes for events which name none. What is wrong with it is mended in Globals, where its settings come from; without
 * these the first event made it.
 */
export function expandImplicitApi(
  expansion: Expansion,
  section: 'Api' | 'HttpApi',
  id: string,
  expand: (macro: Macro) => void,
): void {
  const causes = expansion.implicit[section];
  const [first] = causes;
  if (first === undefined || expansion.written.has(id)) return;
  const globals = expansion.globals.section(section);
  const { source, start, end } = globals ?? first.place;
  const place = { source, start, end };
  expand({
    id,
    sourceType: `AWS::Serverless::${section}`,
    written: undefined,
    properties: globals?.value ?? { kind: 'map', entries: [], source, start, end },
    expansion,
    place,
    extent: globals === undefined ? first.extent : { source, start, end: globals.value.end },
    condition: anyOf(causes.map(({ condition }) => condition)),
  });
}
