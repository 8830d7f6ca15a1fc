import { answer } from '../graph/answer.ts';
import type { TextView } from './types.ts';
import type { Verdict } from './verdict.ts';
import { subjectOf } from './view.ts';

/** Whether two ids are of one VPC. Those of two VPCs of the application differ, though nobody knows them yet. */
export function areOneVpc(left: TextView, right: TextView): Verdict {
  const { resource } = subjectOf(left.target('AWS::EC2::VPC'));
  const other = subjectOf(right.target('AWS::EC2::VPC')).resource;
  if (resource === undefined || other === undefined) return left.equals(right);
  return subjectOf(left).decide(answer(resource === other));
}
