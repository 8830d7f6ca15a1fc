import type { MapTermEntry, Term } from '../term.ts';
import { type Data, referenceTo } from './data.ts';
import { type Expansion, type Macro, makeMain, makeUnknown } from './expansion.ts';
import { entriesOf, itemsOf, memberOf } from './member.ts';

/**
 * A connector lets one resource use another through policies of either; which is not known, only whom it is about.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Connector".
 */
export function expandConnector(macro: Macro): void {
  const ends = ['Source', 'Destination'].map((name) => endsOf(memberOf(macro.properties, name), macro.expansion));
  makeMain(macro, { type: macro.sourceType, properties: { Mentioned: ends } });
}

/** The connectors that stand in a resource, which is the source of each. */
export function expandEmbeddedConnectors(macro: Macro, connectors: Term | undefined): void {
  for (const entry of entriesOf(connectors)) {
    const destination = memberOf(memberOf(entry.value, 'Properties')?.value, 'Destination');
    const ends = [referenceTo(macro.id, entry), endsOf(destination, macro.expansion)];
    makeUnknown(macro, `${macro.id}${entry.key}`, 'Connector', ends, entry);
  }
}

/** Resources are named by their logical ids. */
function endsOf(written: MapTermEntry | undefined, { prefix }: Expansion): Data {
  return itemsOf(written?.value).map((end) => {
    const id = memberOf(end, 'Id')?.value;
    return id?.kind === 'scalar' ? referenceTo(prefix + id.text, id) : end;
  });
}
