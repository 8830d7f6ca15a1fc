/** Terraform's functions over terms. Source: Terraform documentation, "Functions" (developer.hashicorp.com/terraform/language/functions). */

import type { Place } from '../../read/source.ts';
import type { Term } from '../term.ts';
import {
  type Call,
  callOf,
  type FunctionContext,
  type FunctionTable,
  refused,
  resultTerm,
  type TerraformFunction,
  unknown,
} from './functions/call.ts';
import { conversionFunctions } from './functions/conversion.ts';
import { distribute } from './functions/distribute.ts';
import { emptinessFunctions } from './functions/emptiness.ts';
import { encodingFunctions } from './functions/encoding.ts';
import { fileFunctions } from './functions/file.ts';
import { formatFunctions } from './functions/format.ts';
import { listFunctions } from './functions/list.ts';
import { mapFunctions } from './functions/map.ts';
import { networkFunctions } from './functions/network.ts';
import { numberFunctions } from './functions/number.ts';
import { patternFunctions } from './functions/pattern.ts';
import { setFunctions } from './functions/set.ts';
import { textFunctions } from './functions/text.ts';
import { timeFunctions } from './functions/time.ts';
import { truthFunctions } from './functions/truth.ts';

export type { FunctionContext } from './functions/call.ts';

const functions: FunctionTable = {
  ...conversionFunctions,
  ...encodingFunctions,
  ...fileFunctions,
  ...formatFunctions,
  ...networkFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...truthFunctions,
  ...emptinessFunctions,
  ...mapFunctions,
  ...listFunctions,
  ...setFunctions,
  ...textFunctions,
  ...timeFunctions,
};

/** The names of all functions that are evaluated. */
export const functionNames: readonly string[] = Object.keys(functions);

/**
 * The value of a call as far as it is known before apply. It stands where the call stands; what is in it stands where it was written. A
 * choice or a variable among the arguments that a function has to look into gives a choice, or a result that says which variables it rests
 * on; what cannot be known is unknown, and what Terraform would refuse is unknown with the cause `undefined`.
 *
 * @param expanded whether the items of the last argument are arguments: `f(a, b...)`
 */
export function callTerraformFunction(
  name: string,
  args: readonly Term[],
  place: Place,
  context: FunctionContext,
  expanded = false,
): Term {
  const call = callOf(name, place, context);
  const implementation = functionNamed(name.replace(/^core::/, ''));
  if (implementation === undefined) {
    return unknown(call, 'unsupported', `Lintel does not evaluate the function ${name}`);
  }
  const result = expanded ? runExpanded(implementation, args, call) : run(implementation, args, call);
  return resultTerm(result, call);
}

function run(implementation: TerraformFunction, args: readonly Term[], call: Call): Term {
  const { least, most, look } = implementation;
  if (args.length < least || args.length > most) return refused(call, countInWords(least, most));
  return distribute(args, look, call, (settled) => implementation.run(settled, call));
}

/** Of a list that is not known in full, the rest is one more argument that is not known. */
function runExpanded(implementation: TerraformFunction, args: readonly Term[], call: Call): Term {
  const last = args.length - 1;
  return distribute(
    args,
    (index) => (index === last ? 'items' : 'as it is'),
    call,
    (settled) => {
      const list = settled[last];
      const others = settled.slice(0, last);
      if (list?.kind === 'list') {
        const rest = list.open === undefined ? [] : [unknown(call, 'unsupported', list.open)];
        return run(implementation, [...others, ...list.items, ...rest], call);
      }
      const isKnown = list === undefined || list.kind === 'scalar' || list.kind === 'map' || list.kind === 'null';
      return isKnown ? refused(call, 'a list before the dots') : run(implementation, [...others, list], call);
    },
  );
}

function functionNamed(name: string): TerraformFunction | undefined {
  return Object.hasOwn(functions, name) ? functions[name] : undefined;
}

function countInWords(least: number, most: number): string {
  const noun = (count: number): string => (count === 1 ? 'argument' : 'arguments');
  if (least === most) return `${least} ${noun(least)}`;
  return most === Number.POSITIVE_INFINITY ? `at least ${least} ${noun(least)}` : `${least} to ${most} ${noun(most)}`;
}
