import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/report/message.ts';
import { defineRule, isSecretName, isSecretValue } from '../../src/rule/index.ts';
import { lintText } from '../lint-text.ts';

/** A rule whose findings are the variables of a function that hold a secret. */
const rule = defineRule({
  id: 'test-secret-question',
  title: 'A question',
  severity: 'low',
  bestPractices: ['OPS01-BP01'],
  why: 'Because.',
  remedy: 'Mend it.',
  source: 'https://docs.aws.amazon.com/',
  resource: 'AWS::Lambda::Function',
  check: (handler) =>
    handler.Environment.Variables.every((value, name) => isSecretValue(value, isSecretName(name)).not()),
  examples: { fails: '', passes: '' },
});

function reportOn(name: string, value: string): ReturnType<typeof lintText> {
  const report = lintText(
    `
Parameters:
  Free: { Type: String }
  Assumed: { Type: String, Default: k3y-in-the-code }
Resources:
  Handler:
    Type: AWS::Lambda::Function
    Properties: { Environment: { Variables: { ${JSON.stringify(name)}: ${value} } } }
`,
    { rules: [rule] },
  );
  expect(report.errors).toEqual([]);
  return report;
}

const isSecret = (name: string, value: string): boolean => reportOn(name, value).findings.length > 0;

describe('names of secrets', () => {
  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'DBPassword',
    'dbPassword',
    'db-password',
    'db.password',
    'dbpassword',
    'MYSQL_ROOT_PASSWORD',
    'PGPASSWORD',
    'MasterUserPassword',
    'POSTGRES_PASS',
    'DB_PWD',
    'API_KEY',
    'ApiKey',
    'APIKey',
    'apikey',
    'ApiKeyValue',
    'STRIPE_SECRET_KEY',
    'SECRET_KEY_BASE',
    'AWS_SECRET_ACCESS_KEY',
    'GITHUB_TOKEN',
    'GitHubOAuthToken',
    'authtoken',
    'SalesforceOauthClientSecret',
    'WebhookSecret',
    'PRIVATE_KEY',
    'ENCRYPTION_KEY',
    'DbCredentials',
    '--db-password',
  ])('%s', (name) => {
    expect(isSecret(name, 'k3y-in-the-code')).toBe(true);
  });
});

describe('names of other things', () => {
  it.each([
    'TABLE',
    'KEY',
    'KeyName',
    'S3Key',
    'PUBLIC_KEY',
    'PARTITION_KEY',
    'HashKeyElementName',
    'SECRET_ARN',
    'MQSecretARN',
    'SecretName',
    'SECRET_ID',
    'TOKEN_URL',
    'TokenEndpoint',
    'PASSWORD_LENGTH',
    'PasswordPolicy',
    'PASSWORD_FILE',
    'PASSWORD_PARAMETER_NAME',
    'TOKEN_TTL',
    'TokenExpirySeconds',
    'SecretsManagerEndpoint',
    'MAX_TOKENS',
    'MaxOutputTokens',
    'NextToken',
    'USE_TOKEN_AUTH',
    'EnablePasswordReset',
    'API_KEY_REQUIRED',
    'AWS_ACCESS_KEY_ID',
    'COMPASS',
    'BYPASS_CACHE',
    'PassThrough',
    'TOKENIZER',
    'SECRETARY',
    'KMS_KEY_ARN',
  ])('%s', (name) => {
    expect(isSecret(name, 'k3y-in-the-code')).toBe(false);
  });
});

describe('values under the name of a secret', () => {
  it.each([
    '""',
    '"true"',
    '"3600"',
    '/orders/password',
    'prod/orders/db',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a',
    'alias/orders',
    'https://example.com/token',
    '"********"',
    '"<password>"',
    '"{{resolve:ssm-secure:/a:1}}"',
    '!Ref Free',
    '!Sub "${Free}-suffix"',
    '!ImportValue token',
  ])('%s is none', (value) => {
    const report = reportOn('API_TOKEN', value);
    expect([report.findings.length, report.unknown.length]).toEqual([0, 0]);
  });

  it('is unknown when a function is not evaluated', () => {
    expect(reportOn('API_TOKEN', '!Select [0, !Split [",", !Ref Free]]').unknown).toHaveLength(1);
  });
});

describe('values that are secrets by their form', () => {
  const key = 'AKIA'.concat('QWERTYUIOPASDFGH');
  it.each<[string, boolean]>([
    [key, true],
    [`"id=${key};"`, true],
    ['AKIAIOSFODNN7EXAMPLE', false],
    ['"-----BEGIN RSA PRIVATE KEY-----\\nMIIEow=="', true],
    ['"-----BEGIN PUBLIC KEY-----\\nMIIEow=="', false],
    [`ghp_${'a1B2'.repeat(9)}`, true],
    [`sk_live_${'a1B2'.repeat(5)}`, true],
    ['postgres://app:hunter22@db/orders', true],
    ['postgres://app@db/orders', false],
    ['http://db:5432/orders', false],
    ['!Sub "postgres://app:hunter22@${Free}/orders"', true],
    ['!Sub "postgres://app:${Free}@db/orders"', false],
    ['"postgres://app:{{resolve:secretsmanager:a}}@db/orders"', false],
    ['"export DB_PASSWORD=hunter22"', true],
    ['"export DB_PASSWORD=$(cat /run/secret)"', false],
    ['"password = settings"', false],
  ])('%s: %s', (value, expected) => {
    expect(isSecret('SETTING', value)).toBe(expected);
  });
});

describe('what is said of a secret', () => {
  it.each([
    ['API_TOKEN', 'k3y-in-the-code'],
    ['API_TOKEN', '!Ref Assumed'],
    ['SETTING', 'https://app:k3y-in-the-code@example.com'],
  ])('never shows it: %s %s', (name, value) => {
    const [finding] = reportOn(name, value).findings;
    const words = [finding && messageOf(finding), finding?.because, finding?.related.map(({ message }) => message)];
    expect(finding).toBeDefined();
    expect(JSON.stringify([words, finding?.fingerprint])).not.toContain('k3y');
  });

  it('takes any text without trouble', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 2_000 }), (name, value) => {
        reportOn(`x${name}`, JSON.stringify(value.replaceAll('{{', '')));
      }),
      { numRuns: 100 },
    );
  });

  it('takes no long time for a long text', () => {
    const started = performance.now();
    for (const part of ['a://', 'a:', 'password=', 'AKIA', '-----BEGIN A ', 'Aa'])
      isSecret('SETTING', JSON.stringify(part.repeat(20_000)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
