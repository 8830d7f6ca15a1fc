import type { SourceNode } from '../../read/source.ts';
import type { Condition } from '../term.ts';
import { type LoweringContext, lowerTerm } from './term.ts';

/**
 * Lowers a condition function.
 * Source: AWS CloudFormation User Guide, "Condition functions".
 */
export function lowerCondition(node: SourceNode, context: LoweringContext): Condition {
  const only = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  if (only === undefined) return undecidable('a condition function was expected');
  const operands = only.value.kind === 'list' ? only.value.items : [];
  switch (only.key) {
    case 'Condition':
      return only.value.kind === 'scalar'
        ? { kind: 'named', name: context.prefix + only.value.text }
        : undecidable('Condition takes the name of a condition');
    case 'Fn::Equals': {
      const [left, right] = operands;
      return left !== undefined && right !== undefined
        ? { kind: 'equals', left: lowerTerm(left, context), right: lowerTerm(right, context) }
        : undecidable('Fn::Equals takes two values');
    }
    case 'Fn::And':
    case 'Fn::Or':
      return {
        kind: only.key === 'Fn::And' ? 'and' : 'or',
        operands: operands.map((operand) => lowerCondition(operand, context)),
      };
    case 'Fn::Not': {
      const [operand] = operands;
      return operand === undefined
        ? undecidable('Fn::Not takes one condition')
        : { kind: 'not', operand: lowerCondition(operand, context) };
    }
    default:
      return undecidable(`${only.key} is no condition function`);
  }
}

function undecidable(reason: string): Condition {
  return { kind: 'undecidable', reason };
}
