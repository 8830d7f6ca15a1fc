import { type Answer, and, answer, or } from '../graph/answer.ts';
import { overCandidates } from '../graph/text.ts';
import { reasonsOf, type UnknownValue, type Value } from '../graph/value.ts';
import type { AnyView } from './types.ts';
import { Verdict } from './verdict.ts';
import { subjectOf } from './view.ts';

/** Words that say that a value is a secret; two words stand for a compound such as `ApiKey`, `API_KEY` or `apikey`. */
const secretWords =
  /(?:^| )(?:pass$|passwd|passwords?|passphrases?|pwd|secrets?|tokens?|credentials?|creds|(?:api|private|secret|access|auth|encryption|signing|account|shared|license) ?keys?)(?: |$)/;

/** Words in which a secret's word is run together with another: `mysqlpassword`, `DBPASSWORD`, `authtoken`. */
const secretEnding =
  /(?:^| )[a-z0-9]*(?:password|passwd|passphrase|secret|(?:auth|access|api|oauth|refresh|bearer)token|apikey)(?: |$)/;

/**
 * Last words of names that are only about a secret: where it is (`DB_SECRET_ARN`, `TOKEN_URL`), how it is kept
 * (`PasswordLength`, `TOKEN_TTL`), or the public half of a pair (`AWS_ACCESS_KEY_ID`).
 */
const pointerEnding =
  /(?:^| )(?:[a-z0-9]*arns?|[a-z0-9]*names?|[a-z0-9]*ids?|[a-z0-9]*ur[il]s?|path|endpoint|param|parameter|ref|reference|file|filename|key|field|column|attribute|label|description|store|storage|backend|engine|manager|service|source|location|length|size|count|max|min|limit|policy|type|format|algorithm|ttl|age|expiry|expires|expiration|lifetime|validity|timeout|interval|days|hours|minutes|seconds|rotation|schedule|enabled|required|disabled|version|stage|region|host|port|address|domain|audience|issuer|scope|scopes|username|user|table|bucket|queue|topic|function|role|group|alias|prefix|suffix|provider|header|scheme|mode|method|validation|reset|hint|complexity|usage|bypass|fingerprint|resource|symbol|budget|use|unit|units|lambda|handler|layer|image|repository|repo|cluster|cidr)$/;

/** Compounds that end in `key` and are secrets all the same. */
const keyEnding = /(?:api|private|secret|access|auth|encryption|signing|account|shared|license) ?keys?$/;

/** First words of names that are switches or quantities: `UsePassword`, `ENABLE_TOKENS`, `MAX_TOKENS`. */
const switchBeginning =
  /^(?:use|uses|enable|enables|enabled|disable|disabled|require|requires|required|allow|allows|create|generate|rotate|has|is|show|hide|skip|manage|max|min|maximum|minimum|num|number|total|exists|public)(?: |$)/;

/** Language models count tokens, and a page of results is continued with one. */
const harmlessTokens =
  /(?:^| )(?:(?:max|min|input|output|prompt|completion|total|num|next|page|pagination|continuation|client request) tokens?|tokens? (?:max|min|limit|count))(?: |$)/;

/**
 * Values that are secrets whatever they are called: keys of AWS, private keys, tokens of well-known services, and passwords inside
 * of URLs. None of them spans an unknown part of a text.
 * Source: IAM User Guide, "IAM identifiers" (prefixes of unique ids); GitHub, GitLab, Slack, Stripe and Google on the form of their tokens.
 */
const secretForms: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/,
  /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----\s*[A-Za-z0-9+/=]/,
  /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,90}|glpat-[A-Za-z0-9_-]{20})/,
  /(?<![A-Za-z0-9])xox[abposr]-[A-Za-z0-9-]{10,200}/,
  /(?<![A-Za-z0-9])[sr]k_live_[A-Za-z0-9]{16,200}/,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
  /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[^\s/:@?#"'<>$\uFFFC]{0,100}:[^\s/:@?#"'<>{}[\]$%*\uFFFC]{3,200}@[^\s/@]/,
];

/** An assignment of a secret in a script: `export DB_PASSWORD=hunter2`, `aws_secret_access_key = ...`. */
const assignment =
  /(?<![A-Za-z0-9_.$-])([A-Za-z][A-Za-z0-9_]{2,60})[ \t]{0,3}=[ \t]{0,3}(?:"([^"\s$`\\\uFFFC]{6,200})"|'([^'\s$`\\\uFFFC]{6,200})'|([^\s"'$`\\(){}[\].<>;|&,\uFFFC]{6,200}))(?=[\s;,]|$)/g;

/** AWS's own example key, which opens nothing. */
const exampleKey = /(?:AKIA|ASIA)[A-Z0-9]{9}EXAMPLE/g;

/** Texts that stand for a secret but are none: a switch, a number of few digits, where it is to be found, a blank to be filled in. */
const harmlessValues: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|none|null|undefined|enabled|disabled|required|optional|plain|bearer|basic|jwt|default)$/i,
  /^\d{1,4}$/,
  /^arn:/,
  /^alias\//,
  /^\/[\w./-]*$/,
  /^\.{0,2}\/[\w./-]*$/,
  /^[a-z0-9_-]+(?:\/[a-z0-9_.-]+)+$/,
  /^(?:https?|s3|file|ssm|secretsmanager|vault):/i,
  /^(?:[xX*.]+|-+|<[^<>]*>|\[[^[\]]*\]|\$\{[^{}]*\}|\{\{[^{}]*\}\}|%[^%]*%|__[^_]\w*__|\$[A-Za-z_]\w*)$/,
];

/** What stands for an unknown part of a text; no form of a secret holds it. */
const gap = '\uFFFC';

/** Whether a name says that what it holds is a secret, in any of the usual spellings. */
export function isSecretName(name: AnyView): Verdict {
  const subject = subjectOf(name);
  return subject.decide(nameAnswer(subject.value), 'the name of a secret');
}

/**
 * Whether a value is a secret that stands in the code: by its form, or because it is written out where `expectsSecret` says that a
 * secret is expected (`isSecretName(key)`, or `password.exists()` of a property that is a password). The message never shows it.
 */
export function isSecretValue(value: AnyView, expectsSecret: Verdict = new Verdict('no', [])): Verdict {
  const subject = subjectOf(value);
  const written = and(expectsSecret.answer, writtenAnswer(subject.value));
  return concealed(value, or(formAnswer(subject.value, hasSecretForm), written));
}

/** A verdict that shows neither the value nor the default of the parameter that it is. */
function concealed(view: AnyView, result: Answer): Verdict {
  const { value } = subjectOf(view);
  const notes = value.notes.map((note) => ({
    ...note,
    text: note.text.replace(/ defaults to [\s\S]*/, ' has a default'),
  }));
  const source = notes.some(({ text }) => text.endsWith(' has a default'))
    ? 'is a secret that stands in the code as a default'
    : 'is a secret that stands in the code';
  return new Verdict(result, [
    {
      origin: value.origin,
      found: () => (result === 'yes' ? source : 'is no secret that stands in the code'),
      expected: 'not a reference to a secret',
      notes,
      reasons: result === 'unknown' ? reasonsOf(value) : [],
    },
  ]);
}

/** Whether a part of a value that stands in the code has a form; what comes from elsewhere does not stand in the code. */
function formAnswer(value: Value, hasForm: (text: string) => boolean): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(value.given !== true && hasForm(value.text));
    case 'text':
      return answer(hasForm(value.parts.map((part) => (typeof part === 'string' ? part : gap)).join('')));
    case 'list':
      return value.items.map((item) => formAnswer(item, hasForm)).reduce(or, 'no');
    case 'unknown':
      return value.candidates?.some((candidate) => formAnswer(candidate, hasForm) === 'yes') === true
        ? 'unknown'
        : 'no';
    default:
      return 'no';
  }
}

/** Whether all of a value stands in the code, where a secret is expected. */
function writtenAnswer(value: Value): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(value.given !== true && !isHarmless(value.text));
    case 'text':
      return value.parts
        .map((part) => (typeof part !== 'string' && part.kind === 'unknown' ? elsewhere(part) : 'no'))
        .reduce<Answer>(or, 'no');
    case 'list':
      return value.items.map(writtenAnswer).reduce<Answer>(or, 'no');
    case 'unknown':
      return elsewhere(value);
    default:
      return 'no';
  }
}

/** What is known to come from elsewhere is not written in the code; of a function that is not evaluated nobody knows. */
function elsewhere(value: UnknownValue): Answer {
  if (value.cause !== 'unsupported' && value.cause !== 'undefined') return 'no';
  return value.candidates === undefined ? 'unknown' : overCandidates(value, writtenAnswer);
}

function hasSecretForm(text: string): boolean {
  const real = text.replace(exampleKey, '');
  return secretForms.some((form) => form.test(real)) || assignsSecret(real);
}

function assignsSecret(text: string): boolean {
  for (const [, name = '', double, single, bare = ''] of text.matchAll(assignment)) {
    const value = double ?? single ?? bare;
    // Without quotes it may be a word of a program, such as `password=settings`.
    const isText = value !== bare || name === name.toUpperCase() || /\d/.test(value);
    if (isText && saysSecret(name) && !isHarmless(value)) return true;
  }
  return false;
}

function isHarmless(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || harmlessValues.some((form) => form.test(trimmed));
}

function nameAnswer(name: Value): Answer {
  switch (name.kind) {
    case 'scalar':
      return answer(saysSecret(name.text));
    case 'text':
      return answer(saysSecret(name.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('')));
    case 'unknown':
      return overCandidates(name, nameAnswer);
    case 'absent':
      return 'no';
    default:
      return 'unknown';
  }
}

/** Beyond this length a text is no name. */
const longestName = 200;

function saysSecret(name: string): boolean {
  if (name.length > longestName) return false;
  const words = wordsOf(name);
  if (!secretWords.test(words) && !secretEnding.test(words)) return false;
  if (switchBeginning.test(words) || harmlessTokens.test(words)) return false;
  return keyEnding.test(words) || !pointerEnding.test(words);
}

/** A name in lower case with its words apart, whatever the spelling: `DBPassword`, `db-password`, `DB_PASSWORD`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}
