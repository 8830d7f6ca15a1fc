import { bodyOf } from './api.ts';
import { makeDomain } from './api-domain.ts';
import { referenceTo } from './data.ts';
import { type Macro, make, makeMain, makeUnknown, refOf } from './expansion.ts';
import { passedOn } from './function.ts';
import { memberOf, membersOf, scalarText } from './member.ts';

/** What belongs to the stage, to the body, or to SAM alone. */
const own = new Set([
  'AccessLogSettings',
  'Auth',
  'DefaultRouteSettings',
  'DefinitionBody',
  'DefinitionUri',
  'Domain',
  'PropagateTags',
  'RouteSettings',
  'Routes',
  'StageName',
  'StageVariables',
]);

/** Source: AWS SAM Developer Guide, "AWS::Serverless::HttpApi". */
export function expandHttpApi(macro: Macro): void {
  const { id } = macro;
  makeMain(macro, { type: 'AWS::ApiGatewayV2::Api', properties: { ...passedOn(macro, own), ...bodyOf(macro) } });
  const stage = memberOf(macro.properties, 'StageName');
  const name = scalarText(stage?.value);
  const middle =
    stage === undefined || name === '$default' ? 'ApiGatewayDefault' : /^\w+$/.test(name ?? '') ? name : '';
  makeStage(macro, `${id}${middle}Stage`, '$default');
}

/**
 * A WebSocket API; what its routes call and who may is made of them and is not known.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::WebSocketApi".
 */
export function expandWebSocketApi(macro: Macro): void {
  const { properties, id } = macro;
  makeMain(macro, {
    type: 'AWS::ApiGatewayV2::Api',
    properties: { ...passedOn(macro, own), ProtocolType: 'WEBSOCKET' },
  });
  makeStage(macro, `${id}Stage`, 'default');
  makeUnknown(macro, `${id}Routes`, 'WebSocketApi', membersOf(properties, ['Auth', 'Routes']));
}

function makeStage(macro: Macro, address: string, defaultName: string): void {
  const { properties, id, expansion, place } = macro;
  make(macro, {
    address,
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: refOf(macro),
      StageName: memberOf(properties, 'StageName') ?? defaultName,
      AutoDeploy: true,
      ...membersOf(properties, [
        'AccessLogSettings',
        'DefaultRouteSettings',
        'RouteSettings',
        'StageVariables',
        'Tags',
      ]),
    },
  });
  expansion.names.set(`${id}.Stage`, address);
  makeDomain(macro, referenceTo(address, place), {
    domain: 'AWS::ApiGatewayV2::DomainName',
    mapping: 'AWS::ApiGatewayV2::ApiMapping',
    api: 'ApiId',
  });
}
