import { closedServices } from './knowledge/closed-services.ts';
import type { ResourceQuestions, ResourceView } from './types.ts';
import { all, type Verdict } from './verdict.ts';

/** The types by which `isOfOpenService` tells: one for each service, and one that goes on without a runtime that has ended. */
export const closedServiceTypes = [
  ...closedServices.map(({ type }) => type),
  'AWS::KinesisAnalyticsV2::Application',
] as const;

/** Whether the service of a resource, and the part of it that the resource uses, goes on: AWS has named no day on which it closes. */
export function isOfOpenService(resource: ResourceQuestions): Verdict {
  // A resource of another type has none of its properties.
  const { RuntimeEnvironment: runtime } = resource as ResourceView<'AWS::KinesisAnalyticsV2::Application'>;
  return all(
    ...closedServices.map(({ type, until, instead }) =>
      resource.isA(type).not().expecting(`${instead}: the last day of the service is ${until}`),
    ),
    runtime.is('SQL-1_0').not().expecting('Apache Flink: the last day of applications in SQL was 2026-01-26'),
  );
}
