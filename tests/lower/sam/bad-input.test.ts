import { describe, expect, it } from 'vitest';
import { lineOf, lintText, lintTexts } from '../../lint-text.ts';

/** What is wrong with a template itself, as `line: words`. */
function problemsIn(text: string): string[] {
  const report = lintText(`Transform: AWS::Serverless-2016-10-31\n${text}`);
  expect(report.errors).toEqual([]);
  return report.findings
    .filter(({ rule }) => rule.id === 'parse-error')
    .map(({ place, facts }) => `${lineOf(place)}: ${facts[0]?.found}`);
}

describe('Globals that are none', () => {
  const resources = 'Resources: { Fn: { Type: AWS::Serverless::Function } }';

  it.each([
    ['Globals: [Function]', ['2: Globals is no mapping of sections']],
    ['Globals: { Function: nodejs22.x }', ['2: Globals.Function is no mapping of properties']],
    ['Globals:', []],
    ['Globals: { Function: }', []],
  ])('%s', (globals, problems) => {
    expect(problemsIn(`${globals}\n${resources}\n`)).toEqual(problems);
  });

  it('tells that a section is not known', () => {
    const text = `Transform: AWS::Serverless-2016-10-31\nGlobals: { Functions: { Timeout: 3 } }\n${resources}\n`;
    expect(lintText(text).notes.map(({ message }) => message)).toEqual([
      'Globals has a section "Functions", which SAM does not know',
    ]);
  });
});

describe('properties of every shape', () => {
  const types = {
    Api: ['Auth', 'DefinitionUri', 'Domain', 'EndpointConfiguration', 'StageName', 'Tags'],
    Application: ['Location', 'Tags'],
    CapacityProvider: ['InstanceRequirements', 'LoggingConfig', 'OperatorRole', 'ScalingConfig', 'Tags'],
    Connector: ['Destination', 'Source'],
    Function: [
      ...['AutoPublishAlias', 'CodeUri', 'DeadLetterQueue', 'DeploymentPreference', 'EventInvokeConfig', 'Events'],
      ...['FunctionUrlConfig', 'ImageUri', 'Policies', 'PropagateTags', 'Role', 'Tags', 'Tracing', 'VpcConfig'],
    ],
    GraphQLApi: ['Auth', 'Logging'],
    HttpApi: ['DefinitionUri', 'Domain', 'StageName', 'Tags'],
    LayerVersion: ['ContentUri', 'RetentionPolicy'],
    SimpleTable: ['PrimaryKey', 'ProvisionedThroughput', 'Tags'],
    StateMachine: ['AutoPublishAlias', 'Definition', 'DefinitionUri', 'Events', 'Policies', 'Role', 'Tags', 'Tracing'],
    WebSocketApi: ['Auth', 'Routes', 'StageName'],
  };
  const names = [
    ...['AccessLogSetting', 'Alarms', 'Arn', 'AuthType', 'Authorizers', 'BasePath', 'Bucket', 'CertificateArn'],
    ...['CreateUsagePlan', 'DeadLetterConfig', 'Destination', 'DestinationConfig', 'Enabled', 'Events', 'Hooks', 'Id'],
    ...[
      'KafkaBootstrapServers',
      'Name',
      'OnFailure',
      'OnSuccess',
      'Path',
      'Properties',
      'Queue',
      'QueueArn',
      'Route53',
    ],
    ...['S3ReadPolicy', 'SqsSubscription', 'Statement', 'Stream', 'TargetArn', 'Topic', 'Trigger', 'Type', 'UsagePlan'],
  ];
  const values: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['a text', 'SQS'],
    ['the name of every object', { DestinationConfig: { OnFailure: { Type: 'constructor' } }, constructor: {} }],
    ['a list of all', [null, 1, 'a', [], {}, { Ref: 'AWS::NoValue' }]],
    [
      'a map of all',
      Object.fromEntries(names.map((name, index) => [name, [null, 1, [name], { Type: {} }][index % 4]])),
    ],
    ['a map of choices', Object.fromEntries(names.map((name) => [name, { 'Fn::If': ['C', { [name]: {} }, 1] }]))],
    ['a parameter', { Ref: 'P' }],
    ['a name that nobody has', { Ref: 'Fn.Alias' }],
    ['a choice of nothing', { 'Fn::If': ['C', { Ref: 'AWS::NoValue' }, { Ref: 'AWS::NoValue' }] }],
    [
      'a choice of maps',
      { 'Fn::If': ['C', { Type: 'SQS', Statement: [] }, { 'Fn::If': ['D', {}, { Ref: 'AWS::NoValue' }] }] },
    ],
    ['an import', { 'Fn::ImportValue': 'x' }],
    ['what a transform makes', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ];
  const eventTypes = [
    ...[
      'AlexaSkill',
      'Api',
      'CloudWatchEvent',
      'CloudWatchLogs',
      'Cognito',
      'DocumentDB',
      'DynamoDB',
      'EventBridgeRule',
    ],
    ...['HttpApi', 'IoTRule', 'Kinesis', 'MQ', 'MSK', 'S3', 'SNS', 'SQS', 'Schedule', 'ScheduleV2', 'SelfManagedKafka'],
  ];

  it.each(values)('%s', (_, value) => {
    const properties = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, value]));
    const resources = Object.entries(types).flatMap(([type, list]) => [
      [
        type,
        { Type: `AWS::Serverless::${type}`, Properties: properties(list), Connectors: value, IgnoreGlobals: value },
      ],
      [`Bare${type}`, { Type: `AWS::Serverless::${type}`, Properties: value, Condition: 'C' }],
    ]);
    const events = eventTypes.flatMap((Type) => [
      [Type, { Type, Properties: properties(names) }],
      [`Bare${Type}`, { Type, Properties: value }],
    ]);
    const Events = { ...Object.fromEntries(events), Untyped: { Properties: {} }, Odd: value, Nothing: null };
    const report = lintTexts({
      'template.json': JSON.stringify({
        Transform: 'AWS::Serverless-2016-10-31',
        Parameters: { P: { Type: 'String' } },
        Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'a'] }, D: { 'Fn::Equals': [{ Ref: 'P' }, 'b'] } },
        Globals: { Function: value, Api: properties(types.Api), StateMachine: properties(types.StateMachine) },
        Resources: {
          ...Object.fromEntries(resources),
          Called: { Type: 'AWS::Serverless::Function', Properties: { Events } },
          Started: { Type: 'AWS::Serverless::StateMachine', Properties: { Events } },
        },
      }),
    });
    expect(report.errors).toEqual([]);
    expect(report.resources).toBeGreaterThan(100);
  });
});

it('ends where Globals and resources together are more than a machine can hold', () => {
  const many = (count: number, make: (index: number) => unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}`, make(index)]));
  const report = lintTexts({
    'template.json': JSON.stringify({
      Transform: 'AWS::Serverless-2016-10-31',
      Globals: { Function: { Environment: { Variables: many(1000, () => 'x') }, Tags: many(1000, () => 'x') } },
      Resources: many(30, (index) => ({
        Type: 'AWS::Serverless::Function',
        Properties: {
          Environment: { Variables: { N0: 'y' } },
          PropagateTags: true,
          Events: { [`E${index}`]: { Type: 'Schedule' } },
        },
      })),
    }),
  });
  expect(report.errors).toEqual([]);
  expect(report.findings.flatMap(({ rule, facts }) => (rule.id === 'parse-error' ? [facts[0]?.found] : []))).toEqual([
    'Globals gives more than 50000 values to the resources; the rest of them is left out',
  ]);
});
