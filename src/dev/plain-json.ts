/** A value of JSON. */
export type PlainJson = null | boolean | number | string | readonly PlainJson[] | PlainObject;

export interface PlainObject {
  readonly [key: string]: PlainJson;
}
