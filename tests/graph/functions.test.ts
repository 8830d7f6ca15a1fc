import { describe, expect, it } from 'vitest';
import { propertiesIn, scenariosOf } from '../evaluate-text.ts';

const head = `
Parameters:
  Name: { Type: String, Default: app }
  Free: { Type: String }
  Zones: { Type: CommaDelimitedList, Default: "a, b,c" }
  FreeZones: { Type: List<AWS::EC2::Subnet::Id> }
  Image: { Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>, Default: /aws/image }
Mappings:
  Sizes:
    small: { class: db.t3.micro, count: 1 }
    large: { class: db.r6g.large, count: 2 }
  Same:
    eu-west-1: { value: gp3 }
    us-east-1: { value: gp3 }
Resources:
  Other: { Type: AWS::SQS::Queue }
  Thing:
    Type: AWS::SQS::Queue
    Properties:
`;

/** The value of one property given as YAML. */
function valueAt(yaml: string): unknown {
  const properties = propertiesIn(`${head}      P: ${yaml}\n`, 'Thing');
  return typeof properties === 'object' && properties !== null && 'P' in properties ? properties.P : undefined;
}

describe('intrinsic functions', () => {
  it.each([
    ['!Ref Name', 'app'],
    ['!Ref Free', '<parameter Free has no value>'],
    ['!Ref Zones', ['a', 'b', 'c']],
    ['!Ref Image', '<parameter Image is read from Systems Manager at deployment>'],
    ['!Ref Other', '<Other>'],
    ['!Ref Nowhere', '<"Nowhere" is neither a parameter nor a resource of this template>'],
    ['!Ref AWS::Region', '<it depends on AWS::Region>'],
    ['!Ref AWS::NoValue', undefined],
    ['!GetAtt Other.Arn', '<Other.Arn>'],
    ['{ "Fn::GetAtt": [Other, Outputs.Url] }', '<Other.Outputs.Url>'],
    ['!Sub "${Name}-logs"', 'app-logs'],
    ['!Sub "${Free}-${Other.Arn}-${!Keep}"', '<parameter Free has no value>-<Other.Arn>-${Keep}'],
    ['!Sub ["${A}-${Name}", { A: !Ref Name }]', 'app-app'],
    ['!Join ["/", [a, !Ref Name, b]]', 'a/app/b'],
    ['!Join [",", !Ref Zones]', 'a,b,c'],
    ['!Join [",", !Ref FreeZones]', '<parameter FreeZones has no value>'],
    ['!Select [1, [a, b]]', 'b'],
    ['!Select ["2", !Ref Zones]', 'c'],
    ['!Select [5, [a, b]]', '<the list has no item 5>'],
    ['!Split [",", "a,b"]', ['a', 'b']],
    ['!Split [",", !Ref Free]', '<parameter Free has no value>'],
    ['!Select [0, !GetAZs ""]', '<the zones of a Region are known at deployment>'],
    ['!FindInMap [Sizes, small, class]', 'db.t3.micro'],
    ['!FindInMap [Same, !Ref AWS::Region, value]', 'gp3'],
    ['!FindInMap [Sizes, tiny, class]', '<the mapping has no such key>'],
    ['!FindInMap [Sizes, tiny, class, { DefaultValue: none }]', 'none'],
    ['!ImportValue shared-vpc', '<it is imported from another stack>'],
    ['!Base64 text', 'text'],
    ['!Cidr [10.0.0.0/16, 4, 8]', ['<more>']],
    ['!Length [a, b]', 2],
    ['{ "Fn::Length": !Ref Zones }', 3],
    ['!ToJsonString { A: [1, "x"] }', '{"A":[1,"x"]}'],
    ['!ToJsonString { A: !Ref Free }', '<a part of it is not known>'],
    ['!Transform { Name: Macro, Parameters: {} }', '<the transform Macro makes it>'],
    ['"{{resolve:secretsmanager:db:SecretString:password}}"', '<it is a dynamic reference, resolved at deployment>'],
    ['"user:{{resolve:ssm:x}}@host"', 'user:<it is a dynamic reference, resolved at deployment>@host'],
    ['!If [Missing]', '<Fn::If takes a condition name and two values>'],
    ['[a, !Ref AWS::NoValue, b]', ['a', 'b']],
    ['2012-10-17', '2012-10-17'],
    ['!Rain::Embed handler.py', '<rain puts it in when it packages>'],
    ['{ constructor: x }', { constructor: 'x' }],
    ['{ __proto__: x }', JSON.parse('{ "__proto__": "x" }')],
  ])('%s is %j', (yaml, expected) => {
    expect(valueAt(yaml)).toEqual(expected);
  });

  it('takes one scenario for each row of a mapping that a parameter chooses', () => {
    const text = head
      .replace('Parameters:', 'Parameters:\n  Size: { Type: String, Default: small }')
      .concat('      P: !FindInMap [Sizes, !Ref Size, class]\n');
    expect(scenariosOf(text, 'Thing')).toEqual([
      { when: { Size: 'small' }, properties: { P: 'db.t3.micro' } },
      { when: { Size: 'large' }, properties: { P: 'db.r6g.large' } },
    ]);
    expect(propertiesIn(text, 'Thing', { Size: 'large' })).toEqual({ P: 'db.r6g.large' });
  });
});

describe('Fn::ForEach', () => {
  const loop = (collection: string): string => `
Transform: AWS::LanguageExtensions
Parameters:
  Names: { Type: CommaDelimitedList, Default: "red-1,blue" }
  Free: { Type: CommaDelimitedList }
Resources:
  Fn::ForEach::Queues:
    - Name
    - ${collection}
    - Queue&{Name}:
        Type: AWS::SQS::Queue
        Properties:
          QueueName: !Sub "\${Name}-queue"
          Again: !Ref Name
`;

  it('makes a resource for each item', () => {
    expect(propertiesIn(loop('!Ref Names'), 'Queuered1')).toEqual({ QueueName: 'red-1-queue', Again: 'red-1' });
    expect(propertiesIn(loop('[green]'), 'Queuegreen')).toEqual({ QueueName: 'green-queue', Again: 'green' });
  });

  it('makes one representative when the items are not known', () => {
    expect(propertiesIn(loop('!Ref Free'), 'Queue&{Name}')).toEqual({
      QueueName: '<"Name" is neither a parameter nor a resource of this template>-queue',
      Again: '<"Name" is neither a parameter nor a resource of this template>',
    });
  });
});
