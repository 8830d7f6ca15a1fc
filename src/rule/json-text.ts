import { type Origin, scalarValue, type TextValue, textValue, unknownValue, type Value } from '../graph/value.ts';

/** Beyond this depth a document in a text is taken as unknown. */
const depthLimit = 100;

const notJson = 'the text is no JSON';
const partUnknown = 'a part of the text is not known';

/** The parts of a text that are not known, in the order in which they stand in it. */
type Holes = readonly Exclude<TextValue['parts'][number], string>[];

/** The document that a text holds as JSON, with what is not known of it in its strings. A value that is no text is the document itself. */
export function parseJson(value: Value): Value {
  if (value.kind === 'text') return parseWithHoles(value);
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return value;
  return parse(value.value, [], value);
}

function parse(text: string, holes: Holes, { origin }: Value): Value {
  try {
    return fromData(JSON.parse(text), origin, 0, holes);
  } catch {
    return unknownValue(origin, 'unsupported', notJson);
  }
}

/** Stands for a hole: in a string alone, elsewhere in quotes and marked as one that may be more than a single value. */
const hole = '\uE000';
const bareHole = '\uE001';
const marks = /[\uE000\uE001]/;

function parseWithHoles(value: TextValue): Value {
  let text = '';
  let isInString = false;
  const holes: Exclude<TextValue['parts'][number], string>[] = [];
  for (const part of value.parts) {
    if (typeof part !== 'string') {
      text += isInString ? `${hole}${holes.length}${hole}` : `"${bareHole}${holes.length}${bareHole}"`;
      holes.push(part);
    } else if (marks.test(part)) {
      return unknownValue(value.origin, 'unsupported', partUnknown);
    } else {
      text += part;
      isInString = endsInString(part, isInString);
    }
  }
  return parse(text, holes, value);
}

/** Whether the end of a part of JSON is inside of a string. */
function endsInString(part: string, startsInString: boolean): boolean {
  let isInString = startsInString;
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '"') isInString = !isInString;
    else if (part[at] === '\\' && isInString) at++;
  }
  return isInString;
}

function fromData(data: unknown, origin: Origin, depth: number, holes: Holes): Value {
  if (depth > depthLimit) return unknownValue(origin, 'unsupported', 'the document is nested too deeply');
  if (data === null || data === undefined) return { kind: 'absent', origin, notes: [] };
  if (Array.isArray(data)) {
    const known = data.filter((item) => !isBareHole(item));
    const items = known.map((item: unknown, index) => fromData(item, childOrigin(origin, index), depth + 1, holes));
    return { kind: 'list', items, open: known.length < data.length ? partUnknown : undefined, origin, notes: [] };
  }
  if (typeof data === 'object') {
    const entries = new Map<string, unknown>(Object.entries(data));
    const keys = [...entries.keys()].filter((key) => !marks.test(key));
    return {
      kind: 'map',
      keys,
      open: keys.length < entries.size ? partUnknown : undefined,
      origin,
      notes: [],
      get: (key) =>
        keys.length < entries.size && !entries.has(key)
          ? unknownValue(childOrigin(origin, key), 'unsupported', partUnknown)
          : fromData(entries.get(key), childOrigin(origin, key), depth + 1, holes),
    };
  }
  if (isBareHole(data)) return unknownValue(origin, 'unsupported', partUnknown);
  if (typeof data === 'string') return stringOf(data, origin, holes);
  if (typeof data === 'number' || typeof data === 'boolean') return scalarValue(data, origin);
  return unknownValue(origin, 'unsupported', notJson);
}

function isBareHole(data: unknown): boolean {
  return typeof data === 'string' && data.startsWith(bareHole);
}

/** A string with its holes; one that is a hole and nothing else is what stands there. */
function stringOf(text: string, origin: Origin, holes: Holes): Value {
  if (holes.length === 0) return scalarValue(text, origin);
  // What stands between two marks is the number of a hole.
  const parts = text.split(hole).map((part, index) => (index % 2 === 0 ? part : holes[Number(part)]));
  const [before, only, after] = parts;
  if (parts.length === 3 && before === '' && after === '' && typeof only === 'object') return { ...only, origin };
  return textValue(
    parts
      .filter((part) => part !== undefined)
      .map((part) => (typeof part === 'string' ? scalarValue(part, origin) : part)),
    origin,
  );
}

/** Inside a text there are no places of their own: all of it stands where the text stands. */
function childOrigin(parent: Origin, name: string | number): Origin {
  return { scope: parent.scope, resource: parent.resource, parent, name, key: parent.key, place: parent.place };
}
