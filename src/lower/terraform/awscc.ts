/**
 * Resources of Terraform's provider `awscc`: it is generated from CloudFormation's resource types, so they lower by their names.
 * Source: registry.terraform.io, hashicorp/awscc; in the provider, internal/naming/naming.go.
 */

import * as names from '../../aws/awscc-names.ts';
import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { unmapped } from './change.ts';
import { jsonDocument } from './json-document.ts';

/** How deep terms are followed. */
const MAX_DEPTH = 100;

/** What an attribute is: its property, and where in its value there are names. */
interface Name {
  readonly property: string;
  /** Levels of maps whose keys are the author's, before those whose keys are names; infinite for JSON and maps of plain values. */
  readonly levels: number;
}

/** `AWS::S3::Bucket` for `awscc_s3_bucket`; undefined for what is no resource of this provider. */
export function awsccType(terraformType: string): string | undefined {
  const [, service, rest] = /^awscc_([a-z0-9]+)_([a-z0-9_]+)$/.exec(terraformType) ?? [];
  if (service === undefined || rest === undefined) return undefined;
  const { services, types } = tables();
  const name = services.get(service);
  return name === undefined ? undefined : `AWS::${name}::${types.get(terraformType) ?? capitalized(rest)}`;
}

/** The property of a resource for one of its attributes: `BucketName` for `bucket_name` of `AWS::S3::Bucket`. */
export function awsccProperty(type: string, attribute: string): string {
  return namesOf(type)('', attribute).property;
}

/**
 * The properties of a resource of a CloudFormation type, from its body in the words of Terraform. Blocks and nested attributes are
 * renamed at any depth; JSON in a string is the document that it is.
 */
export function lowerAwscc(type: string, body: MapTerm): MapTerm {
  const nameOf = namesOf(type);
  /** What is shared by many terms is lowered once, so that no input makes work that its size does not show. */
  const done = new Map<string, Map<Term, Term>>();
  // The identifier that Terraform gives every resource is no property: one of that name has another name in Terraform.
  return lowerMap({ ...body, entries: body.entries.filter(({ key }) => key !== 'id') }, '', 0);

  function lowerMap(map: MapTerm, outer: string, depth: number): MapTerm {
    const entries = map.entries.map((entry): MapTermEntry => {
      const { property, levels } = nameOf(outer, entry.key);
      return { key: property, value: lowerValue(entry.value, entry.key, levels, depth + 1), ...rangeOf(entry) };
    });
    if (map.closed === undefined) return { ...map, entries };
    return { ...map, entries, closed: new Set([...map.closed].map((key) => nameOf(outer, key).property)) };
  }

  function lowerValue(value: Term, attribute: string, levels: number, depth: number): Term {
    if (depth > MAX_DEPTH) return unmapped(value, 'it is nested too deeply');
    const key = `${attribute} ${levels}`;
    const earlier = done.get(key) ?? new Map<Term, Term>();
    done.set(key, earlier);
    const lowered = earlier.get(value) ?? lower(value, attribute, levels, depth);
    earlier.set(value, lowered);
    return lowered;
  }

  function lower(value: Term, attribute: string, levels: number, depth: number): Term {
    const inside = (part: Term): Term => lowerValue(part, attribute, levels, depth + 1);
    if (value.kind === 'choice') {
      return { ...value, whenTrue: inside(value.whenTrue), whenFalse: inside(value.whenFalse) };
    }
    if (levels === Number.POSITIVE_INFINITY) {
      const document = jsonDocument(value);
      // Some of these may be plain text as well.
      return document.kind === 'unknown' ? value : document;
    }
    switch (value.kind) {
      case 'list':
        return { ...value, items: value.items.map(inside) };
      case 'map': {
        if (levels === 0) return lowerMap(value, attribute, depth);
        const entries = value.entries.map((entry) => ({
          ...entry,
          value: lowerValue(entry.value, attribute, levels - 1, depth + 1),
        }));
        return { ...value, entries };
      }
      case 'call':
        return value.function === 'assuming' ? { ...value, arguments: value.arguments.map(inside) } : value;
      default:
        return value;
    }
  }
}

/** The names of attributes in a type, given the attribute around them (none at the top). */
function namesOf(type: string): (outer: string, attribute: string) => Name {
  const { attributes, exceptions } = tables();
  const own = tableOf((exceptions.get(type) ?? '').split(' '));
  return (outer, attribute) => {
    const word = own.get(`${outer}.${attribute}`) ?? own.get(attribute) ?? attributes.get(attribute) ?? '';
    const [, property = '', marks = ''] = /^(\w*)(\*|%*)$/.exec(word) ?? [];
    return {
      property: property === '' ? capitalized(attribute) : property,
      levels: marks === '*' ? Number.POSITIVE_INFINITY : marks.length,
    };
  };
}

interface Tables {
  readonly services: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlyMap<string, string>;
}

let parsed: Tables | undefined;

/** The generated tables, read when they are first needed. */
function tables(): Tables {
  parsed ??= {
    services: new Map(linesOf(names.services).map((service) => [service.toLowerCase(), service])),
    types: tableOf(linesOf(names.types)),
    attributes: tableOf(linesOf(names.attributes)),
    exceptions: new Map(linesOf(names.exceptions).map((line) => splitAt(line, line.indexOf(' ')))),
  };
  return parsed;
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

/** Words such as `name=what`, `name=what*` and `name*`, by name. */
function tableOf(words: readonly string[]): Map<string, string> {
  return new Map(words.map((word) => splitAt(word, word.search(/[=*%]/))));
}

/** What stands before and behind a place, without the sign there when it only separates them. */
function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(/[= ]/.test(text.charAt(at)) ? at + 1 : at)];
}

function capitalized(attribute: string): string {
  return attribute
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
