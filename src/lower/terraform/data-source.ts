/** Data sources: what is known of them before they are read. */

import { type Place, rangeOf } from '../../read/source.ts';
import type { Block } from '../../read/terraform/hcl/syntax.ts';
import type { CallTerm, MapTermEntry, Term } from '../term.ts';
import { attribute } from './change.ts';
import { functionContext } from './expression.ts';
import { callTerraformFunction } from './functions.ts';
import type { Instance, ModuleInstance } from './instance.ts';
import type { Placed } from './module.ts';
import { policyDocument } from './policy-document.ts';
import { bodyOf } from './resolve.ts';

/** The attributes of a data source, as one term. */
export function dataSource(
  type: string,
  name: string,
  instance: ModuleInstance,
  block: Placed<Block>,
  item: Instance,
  place: Place,
): Term {
  const parameter = (parameterName: string): Term => ({ kind: 'parameter', name: parameterName, ...place });
  const reason = `data.${type}.${name} is read when the plan is made`;
  const attributes = (known: Readonly<Record<string, Term>>): Term => ({
    kind: 'map',
    entries: Object.entries(known).map(([key, value]): MapTermEntry => ({ key, value, ...place })),
    open: reason,
    ...place,
  });
  switch (type) {
    case 'aws_iam_policy_document': {
      const document = policyDocument(bodyOf(instance, block, item), instance.world.lookup.variables);
      return attributes({ json: document, minified_json: document });
    }
    case 'aws_caller_identity':
      return attributes({ account_id: parameter('AWS::AccountId'), id: parameter('AWS::AccountId') });
    case 'aws_region': {
      const region = parameter('AWS::Region');
      return attributes({ name: region, id: region, region });
    }
    case 'aws_partition': {
      const partition = parameter('AWS::Partition');
      return attributes({ partition, id: partition, dns_suffix: parameter('AWS::URLSuffix') });
    }
    case 'aws_availability_zones': {
      const here: Term = { kind: 'scalar', value: '', text: '', ...place };
      const zones: CallTerm = { kind: 'call', function: 'getAZs', arguments: [here], ...place };
      // What lies in one zone by the name lies in one by the id; only the texts differ.
      const ids: Term = { ...zones, arguments: [here, { kind: 'scalar', value: 'ids', text: 'ids', ...place }] };
      return attributes({ names: zones, zone_ids: ids });
    }
    case 'template_file': {
      const body = bodyOf(instance, block, item);
      const template = attribute(body, 'template');
      const variables = attribute(body, 'vars') ?? { kind: 'map', entries: [], ...rangeOf(body) };
      if (template === undefined) break;
      const environment = { instance, source: block.source, names: item.names };
      return attributes({
        rendered: callTerraformFunction('templatestring', [template, variables], place, functionContext(environment)),
      });
    }
    case 'aws_ssm_parameter':
    case 'aws_secretsmanager_secret_version':
    case 'aws_secretsmanager_random_password':
    case 'aws_kms_secrets':
      return { kind: 'unknown', cause: 'dynamicReference', reason, ...place };
    case 'terraform_remote_state':
      return {
        kind: 'unknown',
        cause: 'import',
        reason: `data.${type}.${name} is the state of another root module`,
        ...place,
      };
  }
  return { kind: 'unknown', cause: 'attribute', reason, ...place };
}
