import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChoiceTerm, MapTerm, Term } from '../../../src/lower/term.ts';
import { policyDocument } from '../../../src/lower/terraform/policy-document.ts';
import { bodyIn, nowhere, plain, shown } from './terms.ts';

/** What the data source makes of the arguments in its block. */
function documentOf(code: string): MapTerm {
  return policyDocument(bodyIn(code));
}

/** The statements that the arguments make, as plain data. */
function statementsOf(code: string): unknown {
  return plain(entry(documentOf(code), 'Statement').value);
}

/** A statement with one action, which tells statements apart. */
function statement(action: string, more = ''): string {
  return `statement {\n  actions = ["${action}"]\n  ${more}\n}\n`;
}

function entry(term: Term, ...path: readonly string[]): MapTerm['entries'][number] {
  let found: MapTerm['entries'][number] | undefined;
  let inside: Term | undefined = term;
  for (const key of path) {
    const map: Term | undefined = inside?.kind === 'list' ? inside.items[0] : inside;
    found = map?.kind === 'map' ? map.entries.find((each) => each.key === key) : undefined;
    inside = found?.value;
  }
  if (found === undefined) throw new Error(`nothing at ${path.join('.')}`);
  return found;
}

/** A body with terms that code of these tests cannot write. */
function bodyWith(values: Readonly<Record<string, Term>>): MapTerm {
  return {
    kind: 'map',
    entries: Object.entries(values).map(([key, value]) => ({ key, value, ...nowhere })),
    ...nowhere,
  };
}

function list(...items: readonly Term[]): Term {
  return { kind: 'list', items, ...nowhere };
}

function choice(whenTrue: Term, whenFalse: Term): ChoiceTerm {
  return { kind: 'choice', condition: { kind: 'undecidable', reason: 'a test' }, whenTrue, whenFalse, ...nowhere };
}

function text(value: string): Term {
  return { kind: 'scalar', value, text: value, ...nowhere };
}

const unknown: Term = { kind: 'unknown', cause: 'unsupported', reason: 'a reason', ...nowhere };
const absent: Term = { kind: 'null', ...nowhere };
const parameter: Term = { kind: 'parameter', name: 'p', ...nowhere };

describe('statements', () => {
  test('arguments become elements', () => {
    const document = documentOf(`
      policy_id = "Id"
      version   = "2008-10-17"
      statement {
        sid           = "A"
        effect        = "Deny"
        not_actions   = ["s3:*"]
        not_resources = ["arn:aws:s3:::b", ref.b.arn]
        not_principals {
          type        = "AWS"
          identifiers = ["arn:aws:iam::123456789012:root"]
        }
      }
      statement {
        actions   = ["s3:GetObject", "\${var.x}:*"]
        resources = ["*"]
      }
    `);
    expect(plain(document)).toEqual({
      Version: '2008-10-17',
      Id: 'Id',
      Statement: [
        {
          Sid: 'A',
          Effect: 'Deny',
          NotPrincipal: { AWS: ['arn:aws:iam::123456789012:root'] },
          NotAction: ['s3:*'],
          NotResource: ['arn:aws:s3:::b', '<reference b.arn>'],
        },
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', { '<concat>': ['<parameter x>', ':*'] }],
          Resource: ['*'],
        },
      ],
    });
  });

  test('defaults stand where the block does', () => {
    const document = documentOf(statement('a:b'));
    expect(plain(document)).toEqual({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['a:b'] }] });
    expect(shown(entry(document, 'Statement', 'Effect'))).toBe(statement('a:b').trim());
  });

  test('everything else where it is written', () => {
    const document = documentOf(`
      statement {
        sid = "A"
        principals {
          type        = "AWS"
          identifiers = ["*"]
        }
        condition {
          test     = "StringEquals"
          variable = "aws:x"
          values   = ["1"]
        }
      }
    `);
    const sid = entry(document, 'Statement', 'Sid');
    expect([shown(sid), shown(sid.value)]).toEqual(['sid', '"A"']);
    expect(shown(entry(document, 'Statement'))).toBe('statement');
    expect(shown(entry(document, 'Statement', 'Principal'))).toBe('principals');
    const principal = entry(document, 'Statement', 'Principal', 'AWS');
    expect([shown(principal), shown(principal.value)]).toEqual(['"AWS"', '["*"]']);
    expect(shown(entry(document, 'Statement', 'Condition'))).toBe('condition');
    expect(shown(entry(document, 'Statement', 'Condition', 'StringEquals'))).toBe('"StringEquals"');
    const condition = entry(document, 'Statement', 'Condition', 'StringEquals', 'aws:x');
    expect([shown(condition), shown(condition.value)]).toEqual(['"aws:x"', '["1"]']);
  });

  test('what is empty or null is not written', () => {
    expect(
      statementsOf('statement {\n  sid = ""\n  actions = ["a:b"]\n  not_actions = []\n  resources = null\n}\n'),
    ).toEqual([{ Effect: 'Allow', Action: ['a:b'] }]);
    expect(statementsOf('statement {\n  actions = var.x ? ["a:b"] : []\n}\n')).toEqual([
      { Effect: 'Allow', Action: { '<if>': [['a:b'], null] } },
    ]);
    expect(plain(documentOf('policy_id = ""\n'))).toEqual({ Version: '2012-10-17', Statement: [] });
  });

  test('variables of policies', () => {
    expect(
      statementsOf(`
        statement {
          actions   = ["a:&{b}"]
          resources = ["x/&{aws:username}/&{aws:y}", "\${var.x}/&{aws:z}", var.x ? "&{a}" : "b"]
          principals {
            type        = "AWS"
            identifiers = ["&{aws:username}"]
          }
          condition {
            test     = "StringLike"
            variable = "s3:prefix"
            values   = ["", "home/&{aws:username}/"]
          }
        }
      `),
    ).toEqual([
      {
        Effect: 'Allow',
        Action: ['a:&{b}'],
        Resource: [
          'x/${aws:username}/${aws:y}',
          { '<concat>': ['<parameter x>', '/${aws:z}'] },
          { '<if>': ['${a}', 'b'] },
        ],
        Principal: { AWS: ['${aws:username}'] },
        Condition: { StringLike: { 's3:prefix': ['', 'home/${aws:username}/'] } },
      },
    ]);
  });

  test('a block that is known in part says what may be missing', () => {
    const block: MapTerm = { ...bodyIn('actions = ["a:b"]\n'), open: 'a reason', closed: new Set(['sid', 'effect']) };
    const document = policyDocument(bodyWith({ statement: list(block) }));
    expect(entry(document, 'Statement').value).toMatchObject({
      items: [{ open: 'a reason', closed: new Set(['Sid', 'Effect']) }],
    });
    expect(plain(document)).toMatchObject({ Statement: [{ Effect: 'Allow' }] });
    const other = policyDocument(bodyWith({ statement: list({ ...block, closed: new Set() }) }));
    expect(plain(other)).not.toMatchObject({ Statement: [{ Effect: 'Allow' }] });
  });
});

describe('principals', () => {
  function principal(blocks: string): unknown {
    return plain(entry(documentOf(`statement {\n${blocks}\n}\n`), 'Statement', 'Principal').value);
  }

  function block(type: string, identifiers: string): string {
    return `principals {\n  type = ${type}\n  identifiers = ${identifiers}\n}\n`;
  }

  test('everybody', () => {
    expect(principal(block('"*"', '["*"]'))).toBe('*');
    expect(principal(block('"AWS"', '["*"]'))).toEqual({ AWS: ['*'] });
    expect(principal(block('"*"', '["*"]') + block('"AWS"', '["a"]'))).toEqual({ '*': ['*'], AWS: ['a'] });
    expect(principal(block('"*"', '["a"]'))).toEqual({ '*': ['a'] });
    expect(principal(block('"*"', '[var.x]'))).toBe('<parameter x>');
    expect(principal(block('"*"', 'var.x'))).toBe('<unknown: variable x has no value>');
  });

  test('by type', () => {
    expect(
      principal(
        block('"Service"', '["a.amazonaws.com"]') +
          block('"AWS"', '[ref.r.arn]') +
          block('"Service"', '["b.amazonaws.com"]'),
      ),
    ).toEqual({ Service: ['a.amazonaws.com', 'b.amazonaws.com'], AWS: ['<reference r.arn>'] });
    expect(principal(block('"AWS"', 'var.x'))).toEqual({ AWS: '<parameter x>' });
    expect(principal(block('"AWS"', 'var.x') + block('"AWS"', '["a"]'))).toEqual({
      AWS: ['a', '<open: variable x has no value>'],
    });
  });

  test('what is not known', () => {
    expect(principal(block('var.x', '["a"]'))).toEqual({ '<open>': 'variable x has no value' });
    expect(principal(block('"AWS"', 'var.x ? ["a"] : ["b"]'))).toEqual({ AWS: { '<if>': [['a'], ['b']] } });
  });

  function ofTerm(principals: Term): unknown {
    return plain(policyDocument(bodyWith({ statement: list(bodyWith({ principals })) })));
  }

  function result(Principal: unknown): unknown {
    return { Version: '2012-10-17', Statement: [{ Principal, Effect: 'Allow' }] };
  }

  const user = bodyWith({ type: text('AWS'), identifiers: list(text('a')) });
  const anyone = bodyWith({ type: text('*'), identifiers: list(text('*')) });

  test('blocks that are not all known', () => {
    expect(ofTerm(unknown)).toEqual(result('<unknown: a reason>'));
    expect(ofTerm(list(unknown))).toEqual(result('<unknown: a reason>'));
    expect(ofTerm(list())).toEqual({ Version: '2012-10-17', Statement: [{ Effect: 'Allow' }] });
    expect(ofTerm(list(user, unknown))).toEqual(result({ AWS: ['a', '<open: a reason>'], '<open>': 'a reason' }));
  });

  test('blocks by conditions', () => {
    expect(ofTerm(choice(list(anyone), list(user)))).toEqual(result({ '<if>': ['*', { AWS: ['a'] }] }));
    expect(ofTerm(list(choice(anyone, absent)))).toEqual(result({ '<if>': ['*', null] }));
    expect(ofTerm(list(user, choice(anyone, absent)))).toEqual(
      result({ '<if>': [{ AWS: ['a'], '*': ['*'] }, { AWS: ['a'] }] }),
    );
    const many = list(...Array.from({ length: 1_000 }, () => choice(anyone, absent)));
    expect(JSON.stringify(ofTerm(many))).toContain('it depends on too many conditions');
    expect(ofTerm({ kind: 'call', function: 'assuming', arguments: [list(anyone), parameter], ...nowhere })).toEqual(
      result('*'),
    );
  });
});

describe('conditions', () => {
  function condition(blocks: string): unknown {
    return plain(entry(documentOf(`statement {\n${blocks}\n}\n`), 'Statement', 'Condition').value);
  }

  function block(test: string, variable: string, values: string): string {
    return `condition {\n  test = ${test}\n  variable = ${variable}\n  values = ${values}\n}\n`;
  }

  test('values by operator and key', () => {
    expect(
      condition(
        block('"StringEquals"', '"aws:a"', '["1"]') +
          block('"StringEquals"', '"aws:b"', '["2"]') +
          block('"Bool"', '"aws:c"', '["false"]') +
          block('"StringEquals"', '"aws:a"', '["3", "4"]'),
      ),
    ).toEqual({ StringEquals: { 'aws:a': ['1', '3', '4'], 'aws:b': ['2'] }, Bool: { 'aws:c': ['false'] } });
  });

  test('what is not known', () => {
    expect(condition(block('var.x', '"aws:a"', '["1"]'))).toEqual({ '<open>': 'variable x has no value' });
    expect(condition(block('"Bool"', '"${var.x}:a"', '["1"]'))).toEqual({
      Bool: { '<open>': 'variable x has no value' },
    });
    expect(condition(block('"Bool"', '"aws:a"', 'var.x'))).toEqual({ Bool: { 'aws:a': '<parameter x>' } });
  });

  test('blocks that are not all known', () => {
    const ofTerm = (term: Term): unknown =>
      plain(policyDocument(bodyWith({ statement: list(bodyWith({ condition: term })) })));
    const result = (Condition: unknown): unknown => ({
      Version: '2012-10-17',
      Statement: [{ Condition, Effect: 'Allow' }],
    });
    const bool = bodyWith({ test: text('Bool'), variable: text('aws:a'), values: list(text('1')) });
    expect(ofTerm(list(unknown))).toEqual(result('<unknown: a reason>'));
    expect(ofTerm(list(bool, unknown))).toEqual(
      result({ Bool: { 'aws:a': ['1', '<open: a reason>'], '<open>': 'a reason' }, '<open>': 'a reason' }),
    );
    expect(ofTerm(choice(list(bool), list()))).toEqual(result({ '<if>': [{ Bool: { 'aws:a': ['1'] } }, null] }));
  });
});

describe('documents that are put together', () => {
  const base = (sid: string, action: string): string =>
    `jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "${sid}", Action = "${action}" }] })`;

  test('source documents come first, and a statement replaces one of the same Sid', () => {
    expect(
      statementsOf(`
        source_policy_documents = [${base('A', 'a:a')}, ${base('B', 'b:b')}, ${base('', 'c:c')}]
        ${statement('d:d', 'sid = "A"')}
        ${statement('e:e')}
      `),
    ).toEqual([
      { Sid: 'A', Effect: 'Allow', Action: ['d:d'] },
      { Sid: 'B', Action: 'b:b' },
      { Sid: '', Action: 'c:c' },
      { Effect: 'Allow', Action: ['e:e'] },
    ]);
  });

  test('override documents come last', () => {
    expect(
      statementsOf(`
        override_policy_documents = [${base('A', 'a:a')}, ${base('', 'b:b')}, ${base('A', 'c:c')}]
        ${statement('d:d', 'sid = "A"')}
        ${statement('e:e')}
      `),
    ).toEqual([
      { Sid: 'A', Action: 'c:c' },
      { Effect: 'Allow', Action: ['e:e'] },
      { Sid: '', Action: 'b:b' },
    ]);
  });

  test('the older arguments for single documents', () => {
    expect(
      statementsOf(`
        source_json   = ${base('A', 'a:a')}
        override_json = ${base('B', 'b:b')}
        source_policy_documents = [${base('C', 'c:c')}]
        ${statement('d:d', 'sid = "B"')}
      `),
    ).toEqual([
      { Sid: 'A', Action: 'a:a' },
      { Sid: 'C', Action: 'c:c' },
      { Sid: 'B', Action: 'b:b' },
    ]);
  });

  test('JSON text is a document, empty text is none', () => {
    expect(
      statementsOf('source_policy_documents = ["{\\"Statement\\": {\\"Sid\\": \\"A\\"}}", "", null, "{"]\n'),
    ).toEqual([{ Sid: 'A' }, '<open: the text is no JSON>']);
  });

  test('another data source is a document', () => {
    const source = documentOf(statement('a:a', 'sid = "A"'));
    const document = policyDocument(bodyWith({ source_policy_documents: list(source), statement: list() }));
    expect(plain(document)).toEqual(plain(source));
  });

  test('versions and Ids', () => {
    const old = '{ Version = "2008-10-17", Id = "old", Statement = [] }';
    expect(plain(documentOf(`source_json = jsonencode(${old})\n`))).toEqual({
      Version: '2012-10-17',
      Id: 'old',
      Statement: [],
    });
    const twice = `source_json = jsonencode({ Version = "2012-10-17" })\nversion = "2008-10-17"\npolicy_id = "own"\n`;
    expect(plain(documentOf(twice))).toMatchObject({ Version: '2012-10-17', Id: 'own' });
    expect(plain(documentOf(`${twice}override_json = jsonencode(${old})\n`))).toMatchObject({ Id: 'old' });
    expect(plain(documentOf('version = var.x\n'))).toMatchObject({ Version: '<parameter x>' });
  });

  test('what is not known leaves the list open', () => {
    expect(statementsOf(`source_policy_documents = [unknown.x, ${base('A', 'a:a')}]\n`)).toEqual([
      { Sid: 'A', Action: 'a:a' },
      '<open: not known in a test>',
    ]);
    expect(statementsOf(`source_policy_documents = var.x\n${statement('a:a')}`)).toEqual([
      { Effect: 'Allow', Action: ['a:a'] },
      '<open: variable x has no value>',
    ]);
    expect(plain(policyDocument(bodyWith({ statement: unknown })))).toMatchObject({ Statement: ['<open: a reason>'] });
    const open = policyDocument(bodyWith({ source_json: { kind: 'map', entries: [], open: 'a reason', ...nowhere } }));
    expect(plain(open)).toMatchObject({ Statement: ['<open: a reason>'] });
    expect(plain(policyDocument({ ...bodyWith({}), open: 'a reason' }))).toMatchObject({
      Statement: ['<open: a reason>'],
    });
  });

  test('the values of variables are documents', () => {
    const values: Readonly<Record<string, Term>> = {
      none: list(),
      one: text('{"Statement": [{"Sid": "A"}]}'),
    };
    const code = `source_policy_documents = var.none\noverride_policy_documents = [var.one, var.other]\n`;
    expect(plain(policyDocument(bodyIn(code), (name) => values[name]))).toMatchObject({
      Statement: {
        '<assuming>': [[{ Sid: 'A' }, '<open: variable other has no value>'], '<parameter none>', '<parameter one>'],
      },
    });
  });

  test('documents and statements by conditions', () => {
    expect(statementsOf(`source_policy_documents = [var.x ? ${base('A', 'a:a')} : ""]\n`)).toEqual([
      { '<if>': [{ Sid: 'A', Action: 'a:a' }, null] },
    ]);
    expect(
      statementsOf(`
        override_policy_documents = var.x ? [${base('A', 'a:a')}] : [${base('B', 'b:b')}]
        ${statement('c:c', 'sid = "A"')}
      `),
    ).toEqual([
      {
        '<if>': [
          { Sid: 'A', Action: 'a:a' },
          { Sid: 'A', Effect: 'Allow', Action: ['c:c'] },
        ],
      },
      { '<if>': [null, { Sid: 'B', Action: 'b:b' }] },
    ]);
    const one = bodyWith({ sid: text('A') });
    expect(
      plain(policyDocument(bodyWith({ statement: list(choice(one, absent), choice(absent, one)) }))),
    ).toMatchObject({
      Statement: [{ '<if>': [{ '<if>': [{ Sid: 'A' }, null] }, { Sid: 'A' }] }],
    });
  });
});

describe('hostile arguments', () => {
  test('documents that include one another twice', () => {
    let document: Term = documentOf(statement('a:a'));
    for (let i = 0; i < 40; i++) {
      document = policyDocument(bodyWith({ source_policy_documents: list(document, document) }));
    }
    const { value } = entry(document, 'Statement');
    expect(value).toMatchObject({ kind: 'list', open: 'there are too many statements' });
    expect(value.kind === 'list' ? value.items.length : 0).toBe(1_000);
  });

  test('the same document a million times', () => {
    const source = documentOf(Array.from({ length: 900 }, (_, i) => statement('a:a', `sid = "S${i}"`)).join(''));
    const items = Array.from({ length: 1_000_000 }, () => source);
    const document = policyDocument(bodyWith({ source_policy_documents: { kind: 'list', items, ...nowhere } }));
    expect(entry(document, 'Statement').value).toMatchObject({ open: 'there are too many statements' });
  });

  test('conditions in conditions', () => {
    let term: Term = bodyWith({ sid: text('A') });
    for (let i = 0; i < 100; i++) term = choice(term, term);
    expect(plain(policyDocument(bodyWith({ statement: term })))).toMatchObject({
      Statement: ['<open: it depends on too many conditions>'],
    });
    expect(plain(policyDocument(bodyWith({ source_json: term })))).toMatchObject({
      Statement: ['<open: it depends on too many conditions>'],
    });
    const statement = bodyWith({ actions: term, resources: term, principals: term, condition: term, sid: term });
    expect(policyDocument(bodyWith({ statement: list(statement) })).kind).toBe('map');
  });

  test('wrappers around wrappers', () => {
    let term: Term = list(bodyWith({}));
    for (let i = 0; i < 100_000; i++)
      term = { kind: 'call', function: 'assuming', arguments: [term, parameter], ...nowhere };
    const statement = bodyWith({ actions: term, resources: term, principals: term, condition: term, sid: term });
    expect(policyDocument(bodyWith({ statement: term, source_json: term })).kind).toBe('map');
    expect(policyDocument(bodyWith({ statement: list(statement) })).kind).toBe('map');
  });

  test('never throws', () => {
    const names = ['statement', 'source_json', 'override_policy_documents', 'sid', 'effect', 'actions', 'resources'];
    const blocks = ['principals', 'type', 'identifiers', 'condition', 'test', 'variable', 'values', 'Statement', 'Sid'];
    const { term } = fc.letrec<{ term: Term }>((tie) => ({
      term: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<Term>(unknown, absent, parameter, text(''), text('*'), text('{"Statement": [{}]}')),
        fc.array(tie('term')).map((items) => list(...items)),
        fc.tuple(tie('term'), tie('term')).map(([whenTrue, whenFalse]) => choice(whenTrue, whenFalse)),
        fc
          .tuple(tie('term'), tie('term'))
          .map((parts): Term => ({ kind: 'call', function: 'assuming', arguments: parts, ...nowhere })),
        fc.dictionary(fc.constantFrom(...names, ...blocks), tie('term')).map(bodyWith),
      ),
    }));
    fc.assert(
      fc.property(term, term, term, (statement, source, override) => {
        const body = bodyWith({ statement, source_policy_documents: source, override_policy_documents: override });
        expect(policyDocument(body).entries.map(({ key }) => key)).toContain('Statement');
      }),
    );
  });
});
