import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEveryScenario, scenarioLimit } from '../../src/graph/scenario.ts';
import { scenariosOf } from '../evaluate-text.ts';

/** A condition over the parameters A, B and C, as a template writes it and as a test can calculate it. */
interface TestCondition {
  readonly yaml: string;
  readonly holds: (values: Readonly<Record<string, string>>) => boolean;
}

const parameters = ['A', 'B', 'C'];
const texts = ['x', 'y', 'z'];

const aCondition = fc.letrec<{ condition: TestCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(fc.constantFrom(...parameters), fc.constantFrom(...texts)).map(([name, text]) => ({
      yaml: `!Equals [!Ref ${name}, ${text}]`,
      holds: (values: Readonly<Record<string, string>>) => values[name] === text,
    })),
    fc.tuple(fc.constantFrom(...parameters), fc.constantFrom(...parameters)).map(([left, right]) => ({
      yaml: `!Equals [!Ref ${left}, !Ref ${right}]`,
      holds: (values: Readonly<Record<string, string>>) => values[left] === values[right],
    })),
    tie('condition').map((operand) => ({
      yaml: `!Not [${operand.yaml}]`,
      holds: (values: Readonly<Record<string, string>>) => !operand.holds(values),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      yaml: `!And [${left.yaml}, ${right.yaml}]`,
      holds: (values: Readonly<Record<string, string>>) => left.holds(values) && right.holds(values),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => ({
      yaml: `!Or [${left.yaml}, ${right.yaml}]`,
      holds: (values: Readonly<Record<string, string>>) => left.holds(values) || right.holds(values),
    })),
  ),
})).condition;

describe('scenarios', () => {
  it('never contradict a condition, and leave out none that can happen', () => {
    // Every parameter has its values listed, so each scenario is a full assignment that a test can calculate with.
    fc.assert(
      fc.property(aCondition, aCondition, (first, second) => {
        const text = `
Parameters:
${parameters.map((name) => `  ${name}: { Type: String, AllowedValues: [x, y, z] }`).join('\n')}
Conditions:
  First: ${first.yaml}
  Second: ${second.yaml}
  Both: !And [!Condition First, !Condition Second]
Resources:
  Thing:
    Type: AWS::SQS::Queue
    Condition: First
    Properties: { Second: !If [Second, yes, no], Both: !If [Both, yes, no] }
`;
        const scenarios = scenariosOf(text, 'Thing');
        for (const { when, properties } of scenarios) {
          for (const values of assignments(when)) {
            expect(first.holds(values)).toBe(true);
            expect(properties).toEqual({ Second: second.holds(values), Both: second.holds(values) });
          }
        }
        const seen = new Set(scenarios.map(({ properties }) => JSON.stringify(properties)));
        const possible = assignments({})
          .filter((values) => first.holds(values))
          .map((values) => JSON.stringify({ Second: second.holds(values), Both: second.holds(values) }));
        expect([...seen].sort()).toEqual([...new Set(possible)].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('tell the values that conditions name from all others', () => {
    const text = `
Parameters: { Env: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Env, prod] }
Resources:
  Thing: { Type: AWS::SQS::Queue, Properties: { P: !If [IsProd, a, b] } }
`;
    expect(scenariosOf(text, 'Thing')).toEqual([
      { when: { Env: 'prod' }, properties: { P: 'a' } },
      { when: { Env: 'other than prod' }, properties: { P: 'b' } },
    ]);
    expect(scenariosOf(text, 'Thing', { Env: 'prod' })).toEqual([{ when: {}, properties: { P: 'a' } }]);
  });

  it('tell the values of a pseudo parameter apart', () => {
    const text = `
Conditions: { IsHome: !Equals [!Ref AWS::Region, eu-west-1], IsAway: !Not [!Equals [!Ref AWS::Region, eu-west-1]] }
Resources:
  Thing: { Type: AWS::SQS::Queue, Properties: { P: !If [IsHome, a, b], Q: !If [IsAway, a, b] } }
`;
    expect(scenariosOf(text, 'Thing')).toEqual([
      { when: { 'AWS::Region': 'eu-west-1' }, properties: { P: 'a', Q: 'b' } },
      { when: { 'AWS::Region': 'other than eu-west-1' }, properties: { P: 'b', Q: 'a' } },
    ]);
  });

  it('take both ways where a condition cannot be decided, one way at a time', () => {
    const text = `
Parameters: { A: { Type: String }, B: { Type: String } }
Conditions:
  Joined: !Equals [!Join ["", [!Ref A, !Ref B]], x]
  NotJoined: !Not [!Equals [!Join ["", [!Ref A, !Ref B]], x]]
Resources:
  Thing: { Type: AWS::SQS::Queue, Properties: { P: !If [Joined, a, b], Q: !If [NotJoined, a, b] } }
`;
    const properties = scenariosOf(text, 'Thing').map((scenario) => scenario.properties);
    expect(properties).toContainEqual({ P: 'a', Q: 'b' });
    expect(properties).toContainEqual({ P: 'b', Q: 'a' });
    expect(properties).not.toContainEqual({ P: 'a', Q: 'a' });
  });

  it('end at the limit and say so', () => {
    const { outcomes, complete } = inEveryScenario(emptyScope, (scenario) => {
      let sum = 0;
      for (let i = 0; i < 10; i++) if (scenario.undecided(emptyScope, `c${i}`, `c${i}`, true)) sum++;
      return sum;
    });
    expect(outcomes.length).toBe(scenarioLimit);
    expect(complete).toBe(false);
  });
});

const source = { path: 't.yaml', text: '', language: 'yaml' } as const;
const place = { source, start: 0, end: 0 };
const emptyScope = {
  source,
  parameters: new Map(),
  conditions: new Map(),
  parameterWord: 'parameter',
  mappings: { kind: 'map', entries: [], ...place },
  lookups: new Map(),
  outputs: () => new Set<string>(),
  open: undefined,
} as const;

/** Every full assignment that agrees with the labels. */
function assignments(when: Readonly<Record<string, string>>): Record<string, string>[] {
  let all: Record<string, string>[] = [{}];
  for (const name of parameters) {
    const chosen = when[name];
    const values = chosen === undefined ? texts : texts.includes(chosen) ? [chosen] : texts;
    all = all.flatMap((values_) => values.map((text) => ({ ...values_, [name]: text })));
  }
  return all;
}
