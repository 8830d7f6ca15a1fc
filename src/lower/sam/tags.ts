import type { MapTermEntry, Term } from '../term.ts';
import { type Data, inPlaceOf, termOf } from './data.ts';
import type { Macro } from './expansion.ts';
import { entriesOf, listFrom, memberOf, scalarText } from './member.ts';

/**
 * The tags of a SAM resource, which are a map, as the list that CloudFormation has. Those that SAM adds for itself
 * (`lambda:createdBy`) are left out: they are nobody's decision.
 */
export function tagsOf(macro: Macro): MapTermEntry | undefined {
  const tags = memberOf(macro.properties, 'Tags');
  return tags && inPlaceOf(tags, tagList(tags.value));
}

function tagList(tags: Term): Term {
  if (tags.kind === 'list') return tags;
  return listFrom(
    tags,
    (item) => item,
    (entry) => termOf({ Key: entry.key, Value: entry }, entry),
  );
}

/** AWS refuses more tags than this on one resource. */
const tagLimit = 50;

/** The tags for what is made of a resource: with `PropagateTags` its own. */
export function propagatedTags(macro: Macro): Data {
  if (scalarText(memberOf(macro.properties, 'PropagateTags')?.value)?.toLowerCase() !== 'true') return undefined;
  const tags = memberOf(macro.properties, 'Tags');
  return entriesOf(tags?.value).length > tagLimit ? undefined : tags && inPlaceOf(tags, tagList(tags.value));
}
