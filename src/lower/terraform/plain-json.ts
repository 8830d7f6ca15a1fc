import type { PlainJson } from '../../read/source.ts';

export type PlainObject = { readonly [key: string]: PlainJson };

/** What stands under a key; undefined in what is no object. */
export function childOf(value: PlainJson | undefined, key: string): PlainJson | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The object under a key; undefined where there is none. */
export function objectAt(value: PlainJson | undefined, key: string): PlainObject | undefined {
  const child = childOf(value, key);
  return isObject(child) ? child : undefined;
}

/** The items of the list under a key; none where there is no list. */
export function itemsAt(value: PlainJson | undefined, key: string): readonly PlainJson[] {
  const child = childOf(value, key);
  return isList(child) ? child : [];
}

/** The string under a key; undefined where there is none. */
export function textAt(value: PlainJson | undefined, key: string): string | undefined {
  const child = childOf(value, key);
  return typeof child === 'string' ? child : undefined;
}

export function isObject(value: PlainJson | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: PlainJson | undefined): value is readonly PlainJson[] {
  return Array.isArray(value);
}
