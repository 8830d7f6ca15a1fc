import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/graph/answer.ts';
import { defineRule, type Policy, policyOf, type Statement, type Verdict } from '../../src/rule/index.ts';
import { lintText } from '../lint-text.ts';

const head = `
Parameters:
  Free: { Type: String }
  Env: { Type: String, Default: prod }
  Many: { Type: CommaDelimitedList }
Conditions:
  Always: !Equals [a, a]
Resources:
  Role: { Type: AWS::IAM::Role }
  Subject:
    Type: AWS::SQS::QueuePolicy
    Properties:
      PolicyDocument:
`;

/** The answer to a question about a policy document that is given as YAML. */
function askDocument(document: string, question: (policy: Policy) => Verdict): Answer {
  const answers: Answer[] = [];
  const rule = defineRule({
    id: 'test-policy-question',
    title: 'A question',
    severity: 'low',
    bestPractices: ['OPS01-BP01'],
    why: 'Because.',
    remedy: 'Mend it.',
    source: 'https://docs.aws.amazon.com/',
    resource: 'AWS::SQS::QueuePolicy',
    check: (queuePolicy) => {
      const verdict = question(policyOf(queuePolicy.PolicyDocument));
      answers.push(verdict.answer);
      return verdict;
    },
    examples: { fails: '', passes: '' },
  });
  const report = lintText(`${head}${document.replace(/^/gm, '        ')}\n`, { rules: [rule] });
  expect(report.errors).toEqual([]);
  expect(answers).toHaveLength(1);
  return answers[0] ?? 'unknown';
}

/** The answer to a question about one statement that is given as a YAML flow mapping. */
function ask(statement: string, question: (statement: Statement) => Verdict): Answer {
  return askDocument(`Statement: [${statement}]`, (policy) => policy.some(question));
}

describe('the statements of a policy', () => {
  const open = (policy: Policy): Verdict =>
    policy.some((statement) => statement.allows().and(statement.coversAnyone()));
  it.each<[string, Answer]>([
    ['Statement: { Effect: Allow, Principal: "*" }', 'yes'],
    ['Statement: [{ Effect: Allow, Principal: "*" }]', 'yes'],
    ['Statement: [{ Effect: Deny, Principal: "*" }]', 'no'],
    ['Statement: []', 'no'],
    ['Version: "2012-10-17"', 'no'],
    ['Statement: [{ Effect: Allow, Principal: { AWS: !Ref Free } }, { Effect: Allow, Principal: "*" }]', 'yes'],
    ['Statement: [{ Effect: Allow, Principal: { AWS: !Ref Free } }, { Effect: Deny, Principal: "*" }]', 'unknown'],
    ['Statement: !If [Always, { Effect: Allow, Principal: "*" }, []]', 'yes'],
    ['Statement: [!If [Always, !Ref "AWS::NoValue", { Effect: Allow, Principal: "*" }]]', 'no'],
    ['Statement: [{ Effect: !Ref Free, Principal: "*" }]', 'unknown'],
    ['Statement: [!ImportValue statement]', 'unknown'],
    ['!ImportValue policy', 'unknown'],
    [`'{"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}}}'`, 'yes'],
    [`'{"Statement": [{"Effect": "Deny", "Principal": "*"}]}'`, 'no'],
    [`'{"Statement": ['`, 'unknown'],
    [`!Sub '{"Statement": [{"Effect": "Allow", "Principal": "\${Free}"}]}'`, 'unknown'],
  ])('%s', (document, answer) => {
    expect(askDocument(document, open)).toBe(answer);
  });
});

describe('who is meant', () => {
  const anyone = (statement: Statement): Verdict => statement.coversAnyone();
  it.each<[string, Answer]>([
    ['{ Principal: "*" }', 'yes'],
    ['{ Principal: { AWS: "*" } }', 'yes'],
    ['{ Principal: { AWS: [!GetAtt Role.Arn, "*"] } }', 'yes'],
    ['{ NotPrincipal: { AWS: "111122223333" } }', 'yes'],
    ['{ Principal: { AWS: "111122223333" } }', 'no'],
    ['{ Principal: { AWS: !GetAtt Role.Arn } }', 'no'],
    ['{ Principal: { AWS: !Ref AWS::AccountId } }', 'no'],
    ['{ Principal: { AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root" } }', 'no'],
    ['{ Principal: { AWS: !Sub "arn:aws:iam::${Free}:root" } }', 'no'],
    ['{ Principal: { Service: sns.amazonaws.com } }', 'no'],
    ['{ Principal: { Federated: cognito-identity.amazonaws.com } }', 'no'],
    ['{ Principal: { CanonicalUser: abc } }', 'no'],
    ['{ Principal: { AWS: !Ref Free } }', 'unknown'],
    ['{ Principal: { AWS: !Ref Many } }', 'unknown'],
    ['{ Principal: !Ref Free }', 'unknown'],
    ['{ Effect: Allow }', 'no'],
  ])('%s', (statement, answer) => {
    expect(ask(statement, anyone)).toBe(answer);
  });
});

describe('what a condition says of callers', () => {
  const limited = (statement: Statement): Verdict => statement.limitsCallers();
  it.each<[string, Answer]>([
    ['{ Effect: Allow }', 'no'],
    ['{ Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } }', 'yes'],
    ['{ Condition: { StringEquals: { "AWS:SourceAccount": "111122223333" } } }', 'yes'],
    ['{ Condition: { StringEquals: { "aws:PrincipalOrgID": !Ref Free } } }', 'yes'],
    ['{ Condition: { StringEquals: { "aws:SourceAccount": !Ref AWS::AccountId } } }', 'yes'],
    ['{ Condition: { StringEqualsIfExists: { "aws:SourceAccount": "111122223333" } } }', 'no'],
    ['{ Condition: { StringNotEquals: { "aws:SourceAccount": "111122223333" } } }', 'no'],
    ['{ Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a/*" } } }', 'yes'],
    ['{ Condition: { "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-a/*" } } }', 'no'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:orders" } } }', 'yes'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } } }', 'no'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } } }', 'no'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": !GetAtt Role.Arn } } }', 'yes'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": !Sub "arn:aws:sns:*:${AWS::AccountId}:*" } } }', 'yes'],
    ['{ Condition: { ArnLike: { "aws:SourceArn": !Ref Free } } }', 'unknown'],
    ['{ Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } } }', 'no'],
    ['{ Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } } }', 'yes'],
    ['{ Condition: { StringLike: { "aws:SourceAccount": ["111122223333", "*"] } } }', 'no'],
    ['{ Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }', 'yes'],
    ['{ Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }', 'no'],
    ['{ Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }', 'no'],
    ['{ Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } } }', 'yes'],
    ['{ Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } } }', 'no'],
    ['{ Condition: { Bool: { "aws:SecureTransport": "true" } } }', 'no'],
    ['{ Condition: { StringEquals: { "sts:ExternalId": x } } }', 'no'],
    ['{ Condition: { Null: { "aws:PrincipalOrgID": "false" } } }', 'no'],
    ['{ Condition: { Bool: { "aws:SecureTransport": "true" }, StringEquals: { "aws:SourceVpce": vpce-1 } } }', 'yes'],
    ['{ Condition: !ImportValue condition }', 'unknown'],
    ['{ Condition: { StringEquals: !ImportValue condition } }', 'unknown'],
  ])('%s', (statement, answer) => {
    expect(ask(statement, limited)).toBe(answer);
  });

  it('asks about the values of a key', () => {
    const demands = (statement: Statement): Verdict =>
      statement.demands('iam:PassedToService', (services) => services.some((service) => service.is('a.amazonaws.com')));
    expect(ask('{ Condition: { StringEquals: { "iam:passedtoservice": [b, a.amazonaws.com] } } }', demands)).toBe(
      'yes',
    );
    expect(ask('{ Condition: { StringEquals: { "iam:PassedToService": b } } }', demands)).toBe('no');
    expect(
      ask('{ Condition: { StringEquals: { "iam:PassedToService": b } } }', (s) => s.demands('IAM:PassedToService')),
    ).toBe('yes');
  });
});

describe('actions and resources', () => {
  it.each<[string, (statement: Statement) => Verdict, Answer]>([
    ['{ Action: "s3:*" }', (s) => s.coversAction('s3:GetObject'), 'yes'],
    ['{ Action: ["sqs:*", "S3:Get*"] }', (s) => s.coversAction('s3:GetObject'), 'yes'],
    ['{ Action: "s3:Put*" }', (s) => s.coversAction('s3:GetObject'), 'no'],
    ['{ NotAction: "iam:*" }', (s) => s.coversAction('s3:GetObject'), 'yes'],
    ['{ NotAction: ["iam:*", "s3:*"] }', (s) => s.coversAction('s3:GetObject'), 'no'],
    ['{ NotAction: ["iam:*", !Ref Free] }', (s) => s.coversAction('s3:GetObject'), 'unknown'],
    ['{ Action: !Ref Free }', (s) => s.coversAction('s3:GetObject'), 'unknown'],
    ['{ Action: !Sub "s3:${Free}" }', (s) => s.coversAction('s3:GetObject'), 'unknown'],
    ['{ Action: !Sub "s3:${Free}" }', (s) => s.coversAction('sqs:SendMessage'), 'no'],
    ['{ Effect: Allow }', (s) => s.coversAction('s3:GetObject'), 'no'],
    ['{ Action: "iam:*" }', (s) => s.namesAction('iam:PassRole'), 'no'],
    ['{ Action: "*" }', (s) => s.namesAction('iam:PassRole'), 'no'],
    ['{ Action: ["iam:*", "iam:Pass*"] }', (s) => s.namesAction('iam:PassRole'), 'yes'],
    ['{ Action: ["s3:Get*", "s3:?utObject"] }', (s) => s.namesActions(), 'yes'],
    ['{ Action: ["s3:GetObject", "s3:*"] }', (s) => s.namesActions(), 'no'],
    ['{ Action: "*" }', (s) => s.namesActions(), 'no'],
    ['{ Action: !Ref Free }', (s) => s.namesActions(), 'unknown'],
    ['{ NotAction: "iam:*" }', (s) => s.namesActions(), 'yes'],
    ['{ NotAction: "iam:*", Resource: "*" }', (s) => s.namesWhatItCovers(), 'no'],
    ['{ Action: "s3:*", NotResource: x }', (s) => s.namesWhatItCovers(), 'no'],
    ['{ Action: "s3:*", Resource: x }', (s) => s.namesWhatItCovers(), 'yes'],
    ['{ Action: "*", Resource: "*" }', (s) => s.coversEverything(), 'yes'],
    ['{ Action: ["*:*"], Resource: [a, "*"] }', (s) => s.coversEverything(), 'yes'],
    ['{ Action: "*", Resource: !GetAtt Role.Arn }', (s) => s.coversEverything(), 'no'],
    ['{ Action: "s3:*", Resource: !Ref Free }', (s) => s.coversEverything(), 'no'],
    ['{ Action: "*", Resource: !Ref Free }', (s) => s.coversEverything(), 'unknown'],
    ['{ Resource: "*" }', (s) => s.coversEveryResource(), 'yes'],
    ['{ Resource: "arn:aws:*:*:*:*" }', (s) => s.coversEveryResource(), 'yes'],
    ['{ NotResource: "arn:aws:s3:::a" }', (s) => s.coversEveryResource(), 'yes'],
    ['{ Resource: !Sub "${Role.Arn}*" }', (s) => s.coversEveryResource(), 'no'],
    ['{ Resource: !Ref Role }', (s) => s.coversEveryResource(), 'no'],
    ['{ Resource: "arn:aws:iam::*:role/*" }', (s) => s.coversEveryResource(), 'no'],
    ['{ Resource: "arn:aws:iam::*:role/*" }', (s) => s.coversEveryResource('role'), 'yes'],
    ['{ Resource: "arn:aws:iam::*:*" }', (s) => s.coversEveryResource('role'), 'yes'],
    ['{ Resource: "arn:aws:iam::*:role/app-*" }', (s) => s.coversEveryResource('role'), 'no'],
    ['{ Resource: "arn:aws:iam::*:user/*" }', (s) => s.coversEveryResource('role'), 'no'],
    [
      '{ Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Free}" }',
      (s) => s.coversEveryResource('role'),
      'no',
    ],
    [
      '{ Resource: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*" }',
      (s) => s.coversEveryResource('role'),
      'yes',
    ],
  ])('%s %s', (statement, question, answer) => {
    expect(ask(statement, question)).toBe(answer);
  });

  it('matches wildcards as a regular expression does', () => {
    const letters = fc.stringMatching(/^[abAB:]{0,8}$/);
    const patterns = fc
      .array(fc.constantFrom('a', 'b', 'B', ':', '*', '?', '**'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(patterns, letters, (pattern, action) => {
        // An empty pattern is no pattern.
        fc.pre(pattern !== '');
        const oracle = new RegExp(`^${pattern.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`, 'i');
        const answer = ask(`{ Action: ${JSON.stringify(pattern)} }`, (statement) => statement.coversAction(action));
        expect(answer).toBe(oracle.test(action) ? 'yes' : 'no');
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to a long pattern', () => {
    const pattern = `${'*a'.repeat(5_000)}b`;
    expect(ask(`{ Action: "${pattern}" }`, (statement) => statement.coversAction('a'.repeat(5_000)))).toBe('no');
  });
});
