import { describe, expect, it } from 'vitest';
import { rules as builtIn } from '../../rules/index.ts';
import type { Report } from '../../src/check/finding.ts';
import { lint } from '../../src/lint.ts';
import type { Files } from '../../src/read/files.ts';
import { sarif } from '../../src/report/sarif.ts';
import { lineOf } from '../lint-text.ts';
import { memoryFiles } from '../memory-files.ts';

const rules = builtIn.filter(({ id }) => id === 's3-bucket-versioning' || id === 'logs-log-group-retention');

interface Given {
  readonly paths?: readonly string[];
  readonly files?: (files: Files) => Files;
}

/** Lints texts below `/work/app`; a text that is no string is written as JSON, two blanks deep. */
function lintApp(contents: Readonly<Record<string, unknown>>, given: Given = {}): Report {
  const texts = Object.entries(contents).map(([name, content]) => [
    name.startsWith('/') ? name : `/work/app/${name}`,
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  ]);
  const files = memoryFiles(Object.fromEntries(texts));
  const report = lint({
    paths: given.paths ?? ['.'],
    cwd: '/work/app',
    files: given.files?.(files) ?? files,
    rules,
    parameters: {},
    variableFiles: [],
    ignore: [],
    knownRules: new Set(builtIn.map(({ id }) => id)),
    today: '2026-11-24',
  });
  expect(report.errors).toEqual([]);
  return report;
}

/** `lib/app.ts:3 s3-bucket-versioning` */
function shown(report: Report): string[] {
  return report.findings.map(({ rule, place }) => `${place.source.path}:${lineOf(place)} ${rule.id}`);
}

function problems(report: Report): string[] {
  return report.findings
    .filter(({ rule }) => rule.id === 'parse-error')
    .map(({ place, facts }) => `${place.source.path}:${lineOf(place)} ${facts[0]?.found}`);
}

const bucket = { Resources: { Uploads: { Type: 'AWS::S3::Bucket' } } };
const stack = (properties: object, more: object = {}) => ({
  type: 'aws:cloudformation:stack',
  properties,
  displayName: 'Dev',
  ...more,
});
const manifest = (artifacts: object) => ({ version: '55.0.0', artifacts });
const oneStack = manifest({
  Dev: stack({ templateFile: 'Dev.template.json' }, { additionalMetadataFile: 'Dev.metadata.json' }),
});
const created = (...frames: string[]) => ({ type: 'aws:cdk:creationStack', data: frames });
const logicalId = (data: string) => ({ type: 'aws:cdk:logicalId', data });
/** An assembly of one bucket, with the entries of its construct. */
const assembly = (...entries: object[]) => ({
  'cdk.out/manifest.json': oneStack,
  'cdk.out/Dev.template.json': bucket,
  'cdk.out/Dev.metadata.json': { '/Dev/Uploads/Resource': [logicalId('Uploads'), ...entries] },
});
/** Functions of a file system that fail below a folder. */
function closedBelow(folder: string, open: Files, closed: Partial<Files>): Partial<Files> {
  const { stat, read } = closed;
  return {
    ...(stat === undefined ? {} : { stat: (file) => (file.startsWith(folder) ? stat(file) : open.stat(file)) }),
    ...(read === undefined
      ? {}
      : { read: (file, limit) => (file.startsWith(folder) ? read(file, limit) : open.read(file, limit)) }),
  };
}

const inTemplate = ['cdk.out/Dev.template.json:3 s3-bucket-versioning'];
const app = `export class Dev extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Bucket(this, 'Uploads');
  }
}
`;

describe('finding the output of an app', () => {
  it.each(['.', 'cdk.out', 'cdk.out/'])('finds it at %s', (path) => {
    expect(shown(lintApp(assembly(), { paths: [path] }))).toEqual(inTemplate);
  });

  it('finds it where cdk.json says, whether git ignores it or not', () => {
    const renamed = Object.entries(assembly()).map(([name, text]) => [name.replace('cdk.out', 'build/synth'), text]);
    const files = { ...Object.fromEntries(renamed), 'cdk.json': { output: 'build/synth' }, '.gitignore': 'build\n' };
    expect(shown(lintApp(files))).toEqual(['build/synth/Dev.template.json:3 s3-bucket-versioning']);
  });

  it('says that an app has no output, and that it lies elsewhere', () => {
    const notes = (cdkJson: unknown): string[] => lintApp({ 'cdk.json': cdkJson }).notes.map(({ message }) => message);
    expect(notes({})).toEqual(['the app has no output in cdk.out; run "cdk synth" first']);
    expect(notes('{ broken')).toEqual(['the app has no output in cdk.out; run "cdk synth" first']);
    expect(notes({ output: '../elsewhere' })).toEqual([
      'the output of the app lies outside of its folder; give it by name',
    ]);
  });

  it('takes no other manifest.json for one', () => {
    const report = lintApp({
      'manifest.json': { name: 'an extension', version: '3' },
      'template.yaml': 'Resources: {}',
    });
    expect(report.files.map(({ path }) => path)).toEqual(['template.yaml']);
  });

  it('lints templates beside an assembly as an application of their own', () => {
    const report = lintApp({ ...assembly(), 'template.json': bucket });
    expect(shown(report)).toEqual([...inTemplate, 'template.json:3 s3-bucket-versioning']);
  });

  it('reads a stage, and no folder twice', () => {
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } };
    const itself = { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } };
    const files = {
      'cdk.out/manifest.json': manifest({ Prod: stage, Again: stage, Itself: itself }),
      'cdk.out/assembly-Prod/manifest.json': manifest({ Dev: stack({ templateFile: 'Dev.template.json' }) }),
      'cdk.out/assembly-Prod/Dev.template.json': bucket,
      'cdk.out/asset.1/Loose.template.json': bucket,
    };
    expect(shown(lintApp(files))).toEqual(['cdk.out/assembly-Prod/Dev.template.json:3 s3-bucket-versioning']);
  });
});

describe('an assembly that is not as it should be', () => {
  it('misses its manifest', () => {
    expect(problems(lintApp({ 'cdk.out/cdk.out': '{"version":"55.0.0"}' }))).toEqual([
      'cdk.out/manifest.json:1 it is not there; synthesise the app again',
    ]);
  });

  it.each([
    ['{', 'cdk.out/manifest.json:1 unexpected end of the file; expected a key in double quotes'],
    ['[]', 'cdk.out/manifest.json:1 no artifacts; expected a manifest as the CDK writes it'],
    ['', 'cdk.out/manifest.json:1 an empty file; expected JSON'],
  ])('has %j for a manifest', (text, problem) => {
    expect(problems(lintApp({ 'cdk.out/cdk.out': '{}', 'cdk.out/manifest.json': text }))).toEqual([problem]);
  });

  it('names a template that is not there', () => {
    const { 'cdk.out/Dev.template.json': _, ...rest } = assembly();
    expect(problems(lintApp(rest))).toEqual([
      'cdk.out/manifest.json:7 there is no template Dev.template.json; synthesise the app again',
    ]);
  });

  it('has a broken metadata file, and its templates are linted all the same', () => {
    expect(shown(lintApp({ ...assembly(), 'cdk.out/Dev.metadata.json': '{\n  "/Dev": [,]\n}' }))).toEqual([
      'cdk.out/Dev.metadata.json:2 parse-error',
      ...inTemplate,
    ]);
  });

  it('names files elsewhere, which are not read', () => {
    const outside = ['/etc/secrets.json', '../../secrets.json', '../secrets.json', 'x/../../secrets.json'];
    const artifacts = outside.flatMap((name, index) => [
      [`Stack${index}`, stack({ templateFile: name })],
      [`Stage${index}`, { type: 'cdk:cloud-assembly', properties: { directoryName: name } }],
      [`Assets${index}`, { type: 'cdk:asset-manifest', properties: { file: name } }],
      [`Extra${index}`, stack({ templateFile: 'Dev.template.json' }, { additionalMetadataFile: name })],
    ]);
    const nested = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': '../secrets.json' } };
    const read: string[] = [];
    const report = lintApp(
      {
        '/etc/secrets.json': bucket,
        '/work/secrets.json': bucket,
        'secrets.json': bucket,
        'cdk.out/manifest.json': manifest(Object.fromEntries(artifacts)),
        'cdk.out/Dev.template.json': { Resources: { Nested: nested } },
      },
      {
        paths: ['cdk.out'],
        files: (files) => ({
          ...files,
          read: (file, limit) => {
            read.push(file);
            return files.read(file, limit);
          },
        }),
      },
    );
    expect([...new Set(read)]).toEqual(['/work/app/cdk.out/manifest.json', '/work/app/cdk.out/Dev.template.json']);
    expect(problems(report)).toHaveLength(artifacts.length);
    expect(problems(report).every((text) => /lies outside of the assembly/.test(text))).toBe(true);
  });

  it('cannot be looked into', () => {
    const denied = (): never => {
      throw new Error('EACCES: permission denied');
    };
    const files = { ...assembly(), 'cdk.json': '{}', 'lib/dev.ts': app };
    for (const closed of [{ stat: denied }, { read: denied }]) {
      const report = lintApp(files, {
        files: (open) => ({ ...open, ...closedBelow('/work/app/cdk.out/', open, closed) }),
      });
      expect(report.findings.map(({ rule }) => rule.id)).toContain('parse-error');
    }
  });

  it('has any shape at all, and nothing breaks', () => {
    const shapes = [null, 0, 'x', [], {}, [[]], [{}], { type: 1 }];
    for (const shape of shapes) {
      const whole = assembly(created('new Dev (/work/app/lib/dev.ts:4:5)'));
      lintApp({ ...whole, 'cdk.out/Dev.metadata.json': shape });
      lintApp({ ...whole, 'cdk.out/Dev.metadata.json': { '/Dev/Uploads/Resource': shape } });
      lintApp({ ...whole, 'cdk.out/manifest.json': manifest({ Dev: shape, Other: stack({ templateFile: shape }) }) });
      for (const type of ['creationStack', 'propertyAssignment', 'acknowledged-rules', 'templateFile']) {
        lintApp(assembly({ type: `aws:cdk:${type}`, data: shape, trace: shape }));
      }
    }
  });
});

describe('the place in the code of the app', () => {
  const at = (frame: string) => assembly(created('...new Bucket2 in aws-cdk-lib...', frame, '...node internals...'));

  it('is that of the innermost frame in the code of the app', () => {
    const trace = at('new Dev (/work/app/lib/dev.ts:4:5)');
    expect(shown(lintApp({ ...trace, 'lib/dev.ts': app }))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
  });

  it.each([
    ['a module', '<anonymous> (file:///work/app/lib/dev.ts:4:5)'],
    ['an older library', '    at new Dev (/work/app/lib/dev.ts:4:5)'],
    ['no function', '/work/app/lib/dev.ts:4:5'],
  ])('is told by the frame of %s', (_, frame) => {
    expect(shown(lintApp({ ...at(frame), 'lib/dev.ts': app }))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
  });

  it.each([
    ['a line that holds no call', 'new Dev (/work/app/lib/dev.ts:1:5)', app],
    ['a call that makes another construct', 'new Dev (/work/app/lib/dev.ts:4:5)', app.replace('Uploads', 'Other')],
    ['a call of another class', 'new Dev (/work/app/lib/dev.ts:4:5)', app.replace('new Bucket', 'new Topic')],
    ['the middle of a word', 'new Dev (/work/app/lib/dev.ts:4:6)', app.replace('new Bucket', 'makeBucket')],
    ['the super of another class', 'new Dev (/work/app/lib/dev.ts:3:5)', app],
    ['a word that is no call', 'new Dev (/work/app/lib/dev.ts:4:5)', app.replace('new Bucket', 'if')],
    ['a column beyond its line', 'new Dev (/work/app/lib/dev.ts:4:50)', app],
    ['a line that is not there', 'new Dev (/work/app/lib/dev.ts:400:5)', app],
    ['an empty file', 'new Dev (/work/app/lib/dev.ts:4:5)', ''],
    ['no column', 'new Dev (/work/app/lib/dev.ts:4)', app],
    ['a file that is not there', 'new Dev (/work/app/lib/gone.ts:4:5)', app],
    ['a file that is no code', 'new Dev (/work/app/lib/dev.ts.env:4:5)', app],
    ['a figure beyond all bounds', 'new Dev (/work/app/lib/dev.ts:99999999999999999999:5)', app],
  ])('is the template when the trace leads to %s', (_, frame, text) => {
    const files = { ...at(frame), 'lib/dev.ts': text, 'lib/dev.ts.env': app };
    // Without a class that makes something, nothing can be found by a search.
    expect(shown(lintApp(files))).toEqual(inTemplate);
  });

  it('is nowhere outside the project', () => {
    const files = {
      ...at('new Dev (/home/someone/dev.ts:4:5)'),
      '/home/someone/dev.ts': app,
      '/work/app/.git/HEAD': '',
    };
    const report = lintApp(files);
    expect(shown(report)).toEqual(inTemplate);
    expect(sarif(report, { version: '0.0.0' })).not.toContain('someone');
  });

  it('is the line where another language has no columns', () => {
    const python = 'class Dev(Stack):\n    def __init__(self):\n        Bucket(self, "Uploads")\n';
    const files = { ...at('__init__ (/work/app/dev.py:3)'), 'dev.py': python };
    expect(shown(lintApp(files))).toEqual(['dev.py:3 s3-bucket-versioning']);
    expect(shown(lintApp({ ...files, 'dev.py': 'import os\n\n\n' }))).toEqual(inTemplate);
  });

  it('is what set the property, when that is known', () => {
    const code = `${app}const bucket = dev.bucket;\nbucket.versioningConfiguration = { status: 'Suspended' };\n`;
    const set = { propertyName: 'VersioningConfiguration', stackTrace: ['<anonymous> (/work/app/lib/dev.ts:8:8)'] };
    const files = assembly(created('new Dev (/work/app/lib/dev.ts:4:5)'), {
      type: 'aws:cdk:propertyAssignment',
      data: set,
    });
    expect(shown(lintApp({ ...files, 'lib/dev.ts': code }))).toEqual(['lib/dev.ts:8 s3-bucket-versioning']);
  });

  it('is that of the construct it belongs to, where its own trace was cut', () => {
    const cut = created('...aws-cdk-lib...', '(no user code in 10 frames, use --stack-trace-limit to capture more)');
    const files = {
      ...assembly(),
      'cdk.out/Dev.metadata.json': {
        '/Dev': [
          created('<anonymous> (/work/app/lib/dev.ts:1:1)'),
          { type: 'aws:cdk:templateFile', data: 'Dev.template.json' },
        ],
        '/Dev/Uploads/Resource': [logicalId('Bucket'), created('new Dev (/work/app/lib/dev.ts:4:5)')],
        '/Dev/Uploads/Logs/Resource': [logicalId('Uploads'), cut],
      },
      'lib/dev.ts': app,
    };
    expect(shown(lintApp(files))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
    const metadata = { '/Dev/Logs/Resource': [logicalId('Uploads'), cut] };
    expect(shown(lintApp({ ...files, 'cdk.out/Dev.metadata.json': metadata }))).toEqual(inTemplate);
  });

  describe('of compiled code', () => {
    const compiled = 'class Dev {\n  constructor() {\n    new Bucket(this, "Uploads");\n  }\n}\n';
    // Line 3, column 5 of the output comes from line 4, column 5 of lib/dev.ts.
    const map = { version: 3, sources: ['../lib/dev.ts'], names: [], mappings: ';;IAGI' };
    const frame = at('new Dev (/work/app/dist/dev.js:3:5)');

    it('is found by the map beside it', () => {
      const files = { ...frame, 'dist/dev.js': compiled, 'dist/dev.js.map': map, 'lib/dev.ts': app };
      expect(shown(lintApp(files))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
    });

    it('is found by the map in its last line', () => {
      const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
      const files = { ...frame, 'dist/dev.js': `${compiled}${inline}\n`, 'lib/dev.ts': app };
      expect(shown(lintApp(files))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
    });

    it('is the code itself when it was not compiled', () => {
      expect(shown(lintApp({ ...frame, 'dist/dev.js': compiled }))).toEqual(['dist/dev.js:3 s3-bucket-versioning']);
    });

    it('is searched in TypeScript when there is no map', () => {
      const main = "const app = new App();\nnew Dev(app, 'Dev');\n";
      const files = { ...frame, 'dist/dev.js': compiled, 'lib/dev.ts': app, 'bin/app.ts': main };
      expect(shown(lintApp(files))).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
    });

    it.each([
      ['leads elsewhere', { ...map, sources: ['/etc/passwd'] }],
      ['has nothing for the line', { ...map, mappings: 'AAAA' }],
      ['is no map', { version: 3 }],
      ['is no JSON', '{'],
      ['holds no digits', { ...map, mappings: ';;é!' }],
    ])('is the template when the map %s', (_, other) => {
      const files = { ...frame, 'dist/dev.js': compiled, 'dist/dev.js.map': other, 'lib/dev.ts': 'nothing' };
      expect(shown(lintApp(files))).toEqual(inTemplate);
    });
  });
});

describe('the property in the code of the app', () => {
  const place = (code: string, ...more: string[]): string[] => {
    const line = code.split('\n').findIndex((text) => text.includes('new Bucket(') || text.includes('new CfnBucket('));
    const column = code.split('\n')[line]?.indexOf('new ') ?? 0;
    const frames = [`new Dev (/work/app/lib/dev.ts:${line + 1}:${column + 1})`, ...more];
    return shown(lintApp({ ...assembly(created(...frames)), 'lib/dev.ts': code }));
  };

  it.each([
    ['an entry of the props', "new Bucket(this, 'Uploads', {\n  versioned: false,\n});", 2],
    [
      'an entry deeper in the props of an L1',
      "new CfnBucket(this, 'Uploads', {\n  versioningConfiguration: {\n    status: 'Suspended' } });",
      3,
    ],
    ['an id that is put together', 'new Bucket(this, `${name}loads`, {\n  versioned: false,\n});', 2],
    ['the call, when the props are made elsewhere', "new Bucket(this, 'Uploads', props);", 1],
    [
      'the call, when something spread may replace the entry',
      "new Bucket(this, 'Uploads', {\n  versioned: false,\n  ...props });",
      1,
    ],
    ['the call, when the entry is computed', "new Bucket(this, 'Uploads', {\n  ['versioned']: false });", 1],
    ['the call, when the file does not parse', "new Bucket(this, 'Uploads', {\n  versioned: false,\n}", 1],
  ])('is %s', (_, code, line) => {
    expect(place(code)).toEqual([`lib/dev.ts:${line} s3-bucket-versioning`]);
  });

  it('is told through a function that is given the id', () => {
    const code =
      "add(this, 'Uploads');\nfunction add(scope, id) {\n  new Bucket(scope, id, {\n    versioned: false });\n}\n";
    expect(place(code, '<anonymous> (/work/app/lib/dev.ts:1:1)')).toEqual(['lib/dev.ts:4 s3-bucket-versioning']);
    expect(place(code.replace("'Uploads'", 'name'), '<anonymous> (/work/app/lib/dev.ts:1:1)')).toEqual([
      'lib/dev.ts:3 s3-bucket-versioning',
    ]);
  });
});

describe('the search of an app that left no traces', () => {
  const main = "const app = new App();\nnew Dev(app, 'Dev');\n";
  const search = (lib: string, more: Readonly<Record<string, string>> = {}): string[] =>
    shown(lintApp({ ...assembly(), 'bin/app.ts': main, 'lib/dev.ts': lib, ...more }));
  const dev = (body: string): string =>
    `class Dev extends Stack {\n  constructor(scope, id) {\n    super(scope, id);\n${body}\n  }\n}\n`;

  it.each([
    ['a call', "    new Bucket(this, 'Uploads');", 4],
    ['a call in a loop', '    for (const n of names) new Bucket(this, `Up${n}`);', 4],
    [
      'a call in a function that is given the scope',
      "    addUploads(this);\n  }\n}\nfunction addUploads(scope) {\n  {\n    new Bucket(scope, 'Uploads');",
      9,
    ],
    [
      'a call in a method that is given the id',
      "    this.add('Uploads');\n  }\n  add(id) {\n    new Bucket(this, id);",
      7,
    ],
  ])('finds %s', (_, body, line) => {
    expect(search(dev(body))).toEqual([`lib/dev.ts:${line} s3-bucket-versioning`]);
  });

  it.each([
    ['two calls fit', "    if (big) new Bucket(this, 'Uploads');\n    else new Bucket(this, 'Uploads');"],
    ['a pattern fits as well', "    new Bucket(this, 'Uploads');\n    new Bucket(this, `Up${n}`);"],
    ['the id is made elsewhere', '    new Bucket(this, uploadsId);'],
    [
      'the scope is another construct',
      "    const other = new Topic(this, 'Other');\n    new Bucket(other, 'Uploads');",
    ],
  ])('finds nothing when %s', (_, body) => {
    expect(search(dev(body))).toEqual(inTemplate);
  });

  it('finds nothing in a class that is not the one of the stack', () => {
    const other = "class Other extends Stack {\n  constructor() {\n    new Bucket(this, 'Uploads');\n  }\n}\n";
    expect(search(dev(''), { 'lib/other.ts': other })).toEqual(inTemplate);
    expect(search(dev('').replace('extends Stack', 'extends Other'), { 'lib/other.ts': other })).toEqual([
      'lib/other.ts:3 s3-bucket-versioning',
    ]);
  });

  it('is not brought down by code that nests as deep as it is long', () => {
    const sum = `const n = ${'1 + '.repeat(20_000)}1;\n`;
    expect(search(`${sum}${dev("    new Bucket(this, 'Uploads');")}`)).toHaveLength(1);
  });

  it('finds where a class of the app makes what it extends', () => {
    const house =
      'class HouseBucket extends Bucket {\n  constructor(scope, id) {\n    super(scope, id, {\n      versioned: false });\n  }\n}\n';
    expect(search(`${house}${dev("    new HouseBucket(this, 'Uploads');")}`)).toEqual([
      'lib/dev.ts:4 s3-bucket-versioning',
    ]);
  });
});

describe('acknowledgements', () => {
  const acknowledged = (path: string, id: string) => ({
    ...assembly(),
    'cdk.out/Dev.metadata.json': {
      '/Dev/Uploads/Resource': [logicalId('Uploads')],
      [path]: [{ type: 'aws:cdk:acknowledged-rules', data: { [id]: 'it is a sample' } }],
    },
  });

  it.each(['/Dev', '/Dev/Uploads'])('hold below %s', (path) => {
    const report = lintApp(acknowledged(path, 'lintel::s3-bucket-versioning'));
    expect(report.findings).toEqual([]);
    expect(report.suppressed.map(({ reason, by }) => [reason, by])).toEqual([['it is a sample', 'cdk']]);
  });

  it.each([
    ['/Dev/Up', 'lintel::s3-bucket-versioning'],
    ['/Dev/Uploads/Other', 'lintel::s3-bucket-versioning'],
    ['/Dev', 'cdk-nag::s3-bucket-versioning'],
    ['/Dev', 'lintel::sqs-queue-redrive'],
    ['/Dev', 's3-bucket-versioning'],
  ])('do not hold elsewhere: %s, %s', (path, id) => {
    expect(shown(lintApp(acknowledged(path, id)))).toEqual(inTemplate);
  });
});

describe('what the framework makes for itself', () => {
  const madeAt = (path: string, ...entries: object[]) => ({
    ...assembly(),
    'cdk.out/Dev.metadata.json': { [`/${path}/Resource`]: [logicalId('Uploads')], [`/${path}`]: entries },
  });

  it.each([
    ['by its id', madeAt('Dev/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C')],
    ['by its mark', madeAt('Dev/Handler', { type: 'aws:cdk:is-custom-resource-handler-singleton', data: true })],
    ['below a provider', madeAt('Dev/Mine/framework-onEvent/ServiceRole')],
  ])('is known %s, counted, and not reported', (_, files) => {
    const report = lintApp(files);
    expect([shown(report), report.frameworkMade.length]).toEqual([[], 1]);
  });

  it('is not what a user names alike', () => {
    expect(shown(lintApp(madeAt('Dev/SingletonLambda11111111222233334444555555555555')))).toEqual(inTemplate);
  });
});

it('is a code flow in SARIF, from the app to the property', () => {
  const code =
    "new Dev(app, 'Dev');\nclass Dev {\n  constructor() {\n    new Bucket(this, 'Uploads', {\n      versioned: false });\n  }\n}\n";
  const frames = ['new Dev (/work/app/lib/dev.ts:4:5)', '<anonymous> (/work/app/lib/dev.ts:1:1)'];
  const log = JSON.parse(sarif(lintApp({ ...assembly(created(...frames)), 'lib/dev.ts': code }), { version: '0.0.0' }));
  const [result] = log.runs[0].results;
  const lines = result.codeFlows[0].threadFlows[0].locations.map(
    (each: { location: { physicalLocation: { region: { startLine: number } } } }) =>
      each.location.physicalLocation.region.startLine,
  );
  expect(lines).toEqual([1, 4, 5]);
  expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('cdk.out/Dev.template.json');
  expect(result.message.text).toMatch(/^Dev\/Uploads\/Resource: VersioningConfiguration.Status is not set/);
});
