import { referenceTo } from './data.ts';
import { makeDeploymentGroup } from './deployment.ts';
import { type Macro, make, refOf, resolved } from './expansion.ts';
import { memberOf, membersOf, scalarText } from './member.ts';

/** The alias that SAM publishes a function under. */
export interface Alias {
  readonly address: string;
  readonly name: string | undefined;
}

/**
 * The version and the alias of `AutoPublishAlias`. The logical id of a version ends in a hash that nobody writes, so it is left out.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", property AutoPublishAlias.
 */
export function makeAlias(macro: Macro): Alias | undefined {
  const { properties, id, expansion, place } = macro;
  const written = memberOf(properties, 'AutoPublishAlias');
  if (written === undefined) return undefined;
  const name = scalarText(resolved(expansion, written.value));
  const version = make(macro, {
    address: `${id}Version`,
    type: 'AWS::Lambda::Version',
    properties: {
      FunctionName: refOf(macro),
      Description: memberOf(properties, 'VersionDescription'),
      ...membersOf(properties, ['FunctionScalingConfig', 'RuntimeManagementConfig']),
    },
    at: written,
    attributes: { DeletionPolicy: 'Retain' },
  });
  expansion.names.set(`${id}.Version`, version);
  const address = `${id}Alias${name ?? ''}`;
  make(macro, {
    address,
    type: 'AWS::Lambda::Alias',
    properties: {
      Name: written,
      FunctionName: refOf(macro),
      FunctionVersion: referenceTo(version, place, 'Version'),
      ProvisionedConcurrencyConfig: memberOf(properties, 'ProvisionedConcurrencyConfig'),
    },
    at: written,
    attributes: makeDeploymentGroup(macro),
  });
  expansion.names.set(`${id}.Alias`, address);
  return { address, name };
}
