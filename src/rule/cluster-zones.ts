import type { AnyView, NumberView, TextView } from './types.ts';
import { all, any, type Verdict } from './verdict.ts';

/** Companions that lie in a zone each: the instances of a database cluster. */
interface ZonalCompanions {
  size(): NumberView;
  some(question: (companion: Zonal) => Verdict, expected?: string): Verdict;
  distinct(property: (companion: Zonal) => AnyView): NumberView;
}

interface Zonal {
  readonly AvailabilityZone: TextView;
}

/**
 * Whether the instances of a database cluster lie in two Availability Zones or more. The service spreads those that it may place.
 * Source: Amazon Aurora User Guide, "High availability for Amazon Aurora"; Amazon DocumentDB Developer Guide, "Understanding Amazon
 * DocumentDB cluster fault tolerance".
 */
export function spanZones(instances: ZonalCompanions): Verdict {
  return all(
    instances.size().atLeast(2),
    any(
      instances.some((instance) => instance.AvailabilityZone.exists().not(), 'an instance in another zone'),
      instances.distinct((instance) => instance.AvailabilityZone).atLeast(2),
    ),
  );
}
