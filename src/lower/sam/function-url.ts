import { inPlaceOf, termOf } from './data.ts';
import { make } from './expansion.ts';
import { type Invoked, nameOf } from './function.ts';
import { memberOf, membersOf, scalarText, whenNull } from './member.ts';

/**
 * The URL of a function, and what lets everybody call it when it asks for no authorization.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", property FunctionUrlConfig.
 */
export function makeFunctionUrl(invoked: Invoked): void {
  const config = memberOf(invoked.properties, 'FunctionUrlConfig');
  if (config === undefined) return;
  const absent = whenNull(config.value);
  const condition =
    absent === undefined || absent === 'always' ? undefined : ({ kind: 'not', operand: absent } as const);
  const auth = memberOf(config.value, 'AuthType');
  const common = { at: config, condition } as const;
  make(invoked, {
    address: `${invoked.id}Url`,
    type: 'AWS::Lambda::Url',
    properties: {
      ...membersOf(config.value, ['AuthType', 'Cors', 'InvokeMode']),
      TargetFunctionArn: nameOf(invoked),
    },
    ...common,
  });
  if (auth === undefined || scalarText(auth.value) !== 'NONE') return;
  // Who may call follows from the type of authorization, which is what a person would edit.
  const permission = { FunctionName: nameOf(invoked), Principal: inPlaceOf(auth, termOf('*', auth.value)) };
  make(invoked, {
    address: `${invoked.id}UrlPublicPermissions`,
    type: 'AWS::Lambda::Permission',
    properties: { ...permission, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: auth },
    ...common,
  });
  make(invoked, {
    address: `${invoked.id}URLInvokeAllowPublicAccess`,
    type: 'AWS::Lambda::Permission',
    properties: { ...permission, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    ...common,
  });
}
