import { type Origin, unknownValue, type Value } from '../graph/value.ts';

/** Beyond this depth a document in a text is taken as unknown. */
const depthLimit = 100;

/** The document that a text holds as JSON. A value that is no text is the document itself. */
export function parseJson(value: Value): Value {
  if (value.kind === 'text') return unknownValue(value.origin, 'unsupported', 'a part of the text is not known');
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return value;
  try {
    return fromData(JSON.parse(value.value), value.origin, 0);
  } catch {
    return unknownValue(value.origin, 'unsupported', 'the text is no JSON');
  }
}

function fromData(data: unknown, origin: Origin, depth: number): Value {
  if (depth > depthLimit) return unknownValue(origin, 'unsupported', 'the document is nested too deeply');
  if (data === null || data === undefined) return { kind: 'absent', origin, notes: [] };
  if (Array.isArray(data)) {
    const items = data.map((item: unknown, index) => fromData(item, childOrigin(origin, index), depth + 1));
    return { kind: 'list', items, open: undefined, origin, notes: [] };
  }
  if (typeof data === 'object') {
    const entries = new Map<string, unknown>(Object.entries(data));
    return {
      kind: 'map',
      keys: [...entries.keys()],
      open: undefined,
      origin,
      notes: [],
      get: (key) => fromData(entries.get(key), childOrigin(origin, key), depth + 1),
    };
  }
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') {
    return { kind: 'scalar', value: data, text: String(data), origin, notes: [] };
  }
  return unknownValue(origin, 'unsupported', 'the text is no JSON');
}

/** Inside a text there are no places of their own: all of it stands where the text stands. */
function childOrigin(parent: Origin, name: string | number): Origin {
  return { scope: parent.scope, resource: parent.resource, parent, name, key: parent.key, place: parent.place };
}
