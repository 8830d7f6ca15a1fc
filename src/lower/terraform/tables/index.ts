import type { Table } from '../table.ts';
import { acm } from './acm.ts';
import { apiGateway } from './api-gateway.ts';
import { appsync } from './appsync.ts';
import { athena } from './athena.ts';
import { autoscaling } from './autoscaling.ts';
import { backup } from './backup.ts';
import { caches } from './cache.ts';
import { cognito } from './cognito.ts';
import { dataSync } from './datasync.ts';
import { directoryService } from './directory-service.ts';
import { dms } from './dms.ts';
import { documentDb } from './docdb.ts';
import { dynamoDb } from './dynamodb.ts';
import { ec2 } from './ec2.ts';
import { efs } from './efs.ts';
import { emr } from './emr.ts';
import { events } from './events.ts';
import { fsx } from './fsx.ts';
import { glue } from './glue.ts';
import { iam } from './iam.ts';
import { keyspaces } from './keyspaces.ts';
import { kinesis } from './kinesis.ts';
import { kms } from './kms.ts';
import { lambda } from './lambda.ts';
import { loadBalancing } from './load-balancing.ts';
import { mq } from './mq.ts';
import { msk } from './msk.ts';
import { neptune } from './neptune.ts';
import { openSearch } from './opensearch.ts';
import { rds } from './rds.ts';
import { redshift } from './redshift.ts';
import { s3 } from './s3.ts';
import { sageMaker } from './sagemaker.ts';
import { secrets } from './secrets.ts';
import { securityGroups } from './security-groups.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { ssm } from './ssm.ts';
import { sso } from './sso.ts';
import { stepFunctions } from './step-functions.ts';
import { timestream } from './timestream.ts';
import { vpc } from './vpc.ts';
import { wafv2 } from './wafv2.ts';
import { withoutCounterpart } from './without-counterpart.ts';
import { workSpaces } from './workspaces.ts';

/** The tables of each service family; functions, so that a run without Terraform makes none of them. */
export const families: readonly (() => readonly Table[])[] = [
  acm,
  apiGateway,
  appsync,
  athena,
  autoscaling,
  backup,
  caches,
  cognito,
  dataSync,
  directoryService,
  dms,
  documentDb,
  dynamoDb,
  ec2,
  efs,
  emr,
  events,
  fsx,
  glue,
  iam,
  keyspaces,
  kinesis,
  kms,
  lambda,
  loadBalancing,
  mq,
  msk,
  neptune,
  openSearch,
  rds,
  redshift,
  s3,
  sageMaker,
  secrets,
  securityGroups,
  sns,
  sqs,
  ssm,
  sso,
  stepFunctions,
  timestream,
  vpc,
  wafv2,
  workSpaces,
  withoutCounterpart,
];
