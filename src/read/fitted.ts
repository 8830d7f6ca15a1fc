/**
 * A list without the room that pushing leaves in it, which is for seventeen items where there is one. What is read is kept until the run
 * ends, and is copied twice while memory is collected.
 */
export function fitted<T>(items: readonly T[]): T[] {
  return items.slice();
}
