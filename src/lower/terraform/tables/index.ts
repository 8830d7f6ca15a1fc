import type { Table } from '../table.ts';
import { acm } from './acm.ts';
import { amplify } from './amplify.ts';
import { apiGateway } from './api-gateway.ts';
import { appRunner } from './app-runner.ts';
import { appStream } from './app-stream.ts';
import { appconfig } from './appconfig.ts';
import { appsync } from './appsync.ts';
import { athena } from './athena.ts';
import { autoscaling } from './autoscaling.ts';
import { backup } from './backup.ts';
import { batch } from './batch.ts';
import { bedrock } from './bedrock.ts';
import { budgets } from './budgets.ts';
import { caches } from './cache.ts';
import { chatbot } from './chatbot.ts';
import { cloud9 } from './cloud9.ts';
import { cloudformation } from './cloudformation.ts';
import { cloudfront } from './cloudfront.ts';
import { cloudtrail } from './cloudtrail.ts';
import { cloudwatch } from './cloudwatch.ts';
import { code } from './code.ts';
import { cognito } from './cognito.ts';
import { config } from './config.ts';
import { dataSync } from './datasync.ts';
import { directoryService } from './directory-service.ts';
import { dms } from './dms.ts';
import { documentDb } from './docdb.ts';
import { dynamoDb } from './dynamodb.ts';
import { ec2 } from './ec2.ts';
import { ecr } from './ecr.ts';
import { ecs } from './ecs.ts';
import { efs } from './efs.ts';
import { eks } from './eks.ts';
import { elasticBeanstalk } from './elastic-beanstalk.ts';
import { emr } from './emr.ts';
import { events } from './events.ts';
import { fis } from './fis.ts';
import { fsx } from './fsx.ts';
import { globalAccelerator } from './global-accelerator.ts';
import { glue } from './glue.ts';
import { iam } from './iam.ts';
import { iot } from './iot.ts';
import { keyspaces } from './keyspaces.ts';
import { kinesis } from './kinesis.ts';
import { kms } from './kms.ts';
import { lambda } from './lambda.ts';
import { lightsail } from './lightsail.ts';
import { loadBalancing } from './load-balancing.ts';
import { logs } from './logs.ts';
import { mq } from './mq.ts';
import { msk } from './msk.ts';
import { mwaa } from './mwaa.ts';
import { neptune } from './neptune.ts';
import { networkFirewall } from './network-firewall.ts';
import { observability } from './observability.ts';
import { openSearch } from './opensearch.ts';
import { organizations } from './organizations.ts';
import { pinpoint } from './pinpoint.ts';
import { ram } from './ram.ts';
import { rds } from './rds.ts';
import { redshift } from './redshift.ts';
import { resourceGroups } from './resource-groups.ts';
import { route53 } from './route53.ts';
import { s3 } from './s3.ts';
import { sageMaker } from './sagemaker.ts';
import { secrets } from './secrets.ts';
import { securityGroups } from './security-groups.ts';
import { securityServices } from './security-services.ts';
import { serviceCatalog } from './service-catalog.ts';
import { serviceDiscovery } from './service-discovery.ts';
import { ses } from './ses.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { ssm } from './ssm.ts';
import { sso } from './sso.ts';
import { stepFunctions } from './step-functions.ts';
import { timestream } from './timestream.ts';
import { transfer } from './transfer.ts';
import { vpc } from './vpc.ts';
import { wafv2 } from './wafv2.ts';
import { withoutCounterpart } from './without-counterpart.ts';
import { workSpaces } from './workspaces.ts';

/** The tables of each service family; functions, so that a run without Terraform makes none of them. */
export const families: readonly (() => readonly Table[])[] = [
  acm,
  amplify,
  apiGateway,
  appRunner,
  appStream,
  appconfig,
  appsync,
  athena,
  autoscaling,
  backup,
  batch,
  bedrock,
  budgets,
  caches,
  chatbot,
  cloud9,
  cloudformation,
  cloudfront,
  cloudtrail,
  cloudwatch,
  code,
  cognito,
  config,
  dataSync,
  directoryService,
  dms,
  documentDb,
  dynamoDb,
  ec2,
  ecr,
  ecs,
  efs,
  eks,
  elasticBeanstalk,
  emr,
  events,
  fis,
  fsx,
  globalAccelerator,
  glue,
  iam,
  iot,
  keyspaces,
  kinesis,
  kms,
  lambda,
  lightsail,
  loadBalancing,
  logs,
  mq,
  msk,
  mwaa,
  neptune,
  networkFirewall,
  observability,
  openSearch,
  organizations,
  pinpoint,
  ram,
  rds,
  redshift,
  resourceGroups,
  route53,
  s3,
  sageMaker,
  secrets,
  securityGroups,
  securityServices,
  serviceCatalog,
  serviceDiscovery,
  ses,
  sns,
  sqs,
  ssm,
  sso,
  stepFunctions,
  timestream,
  transfer,
  vpc,
  wafv2,
  workSpaces,
  withoutCounterpart,
];
