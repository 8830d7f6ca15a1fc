/**
 * The policy templates of SAM that are in common use: the actions, then the resources that each statement is about. In a resource `@`
 * stands for `REGION:ACCOUNT`, and a name in braces for what the author gives under it.
 * Source: AWS SAM Developer Guide, "AWS SAM policy template list".
 */
export function policyTemplates(): Readonly<Record<string, readonly PolicyTemplateStatement[]>> {
  return {
    AMIDescribePolicy: [['ec2:DescribeImages', 'arn:ec2:@:image/*']],
    AWSSecretsManagerGetSecretValuePolicy: [['secretsmanager:GetSecretValue', '{SecretArn}']],
    AcmGetCertificatePolicy: [['acm:GetCertificate', '{CertificateArn}']],
    CloudFormationDescribeStacksPolicy: [['cloudformation:DescribeStacks', 'arn:cloudformation:@:stack/*']],
    CloudWatchDashboardPolicy: [['cloudwatch:GetDashboard ListDashboards PutDashboard ListMetrics', '*']],
    CloudWatchDescribeAlarmHistoryPolicy: [['cloudwatch:DescribeAlarmHistory', '*']],
    CloudWatchPutMetricPolicy: [['cloudwatch:PutMetricData', '*']],
    CodePipelineLambdaExecutionPolicy: [['codepipeline:PutJobSuccessResult PutJobFailureResult', '*']],
    CodePipelineReadOnlyPolicy: [['codepipeline:ListPipelineExecutions', 'arn:codepipeline:@:{PipelineName}']],
    ComprehendBasicAccessPolicy: [
      [
        'comprehend:BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
        '*',
      ],
    ],
    CostExplorerReadOnlyPolicy: [
      [
        'ce:GetCostAndUsage GetDimensionValues GetReservationCoverage GetReservationPurchaseRecommendation GetReservationUtilization GetTags',
        '*',
      ],
    ],
    DynamoDBBackupFullAccessPolicy: [
      ['dynamodb:CreateBackup DescribeContinuousBackups', 'arn:dynamodb:@:table/{TableName}'],
      ['dynamodb:DeleteBackup DescribeBackup ListBackups', 'arn:dynamodb:@:table/{TableName}/backup/*'],
    ],
    DynamoDBCrudPolicy: [
      [
        'dynamodb:GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
        'arn:dynamodb:@:table/{TableName}',
        'arn:dynamodb:@:table/{TableName}/index/*',
      ],
    ],
    DynamoDBReadPolicy: [
      [
        'dynamodb:GetItem Scan Query BatchGetItem DescribeTable',
        'arn:dynamodb:@:table/{TableName}',
        'arn:dynamodb:@:table/{TableName}/index/*',
      ],
    ],
    DynamoDBReconfigurePolicy: [['dynamodb:UpdateTable', 'arn:dynamodb:@:table/{TableName}']],
    DynamoDBRestoreFromBackupPolicy: [
      ['dynamodb:RestoreTableFromBackup', 'arn:dynamodb:@:table/{TableName}/backup/*'],
      ['dynamodb:PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem', 'arn:dynamodb:@:table/{TableName}'],
    ],
    DynamoDBStreamReadPolicy: [
      ['dynamodb:DescribeStream GetRecords GetShardIterator', 'arn:dynamodb:@:table/{TableName}/stream/{StreamName}'],
      ['dynamodb:ListStreams', 'arn:dynamodb:@:table/{TableName}/stream/*'],
    ],
    DynamoDBWritePolicy: [
      [
        'dynamodb:PutItem UpdateItem BatchWriteItem',
        'arn:dynamodb:@:table/{TableName}',
        'arn:dynamodb:@:table/{TableName}/index/*',
      ],
    ],
    EC2CopyImagePolicy: [['ec2:CopyImage', 'arn:ec2:@:image/{ImageId}']],
    EC2DescribePolicy: [['ec2:DescribeRegions DescribeInstances', '*']],
    EKSDescribePolicy: [['eks:DescribeCluster ListClusters', '*']],
    EcsRunTaskPolicy: [['ecs:RunTask', 'arn:ecs:@:task-definition/{TaskDefinition}']],
    ElasticsearchHttpPostPolicy: [['es:ESHttpPost ESHttpPut', 'arn:es:@:domain/{DomainName}/*']],
    EventBridgePutEventsPolicy: [['events:PutEvents', 'arn:events:@:event-bus/{EventBusName}']],
    FilterLogEventsPolicy: [['logs:FilterLogEvents', 'arn:logs:@:log-group:{LogGroupName}:log-stream:*']],
    FirehoseCrudPolicy: [
      [
        'firehose:CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch UpdateDestination',
        'arn:firehose:@:deliverystream/{DeliveryStreamName}',
      ],
    ],
    FirehoseWritePolicy: [['firehose:PutRecord PutRecordBatch', 'arn:firehose:@:deliverystream/{DeliveryStreamName}']],
    KMSDecryptPolicy: [['kms:Decrypt', 'arn:kms:@:key/{KeyId}']],
    KMSEncryptPolicy: [['kms:Encrypt', 'arn:kms:@:key/{KeyId}']],
    KinesisCrudPolicy: [
      [
        'kinesis:AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
        'arn:kinesis:@:stream/{StreamName}',
      ],
    ],
    KinesisStreamReadPolicy: [
      ['kinesis:ListStreams DescribeLimits', 'arn:kinesis:@:stream/*'],
      ['kinesis:DescribeStream DescribeStreamSummary GetRecords GetShardIterator', 'arn:kinesis:@:stream/{StreamName}'],
    ],
    LambdaInvokePolicy: [['lambda:InvokeFunction', 'arn:lambda:@:function:{FunctionName}*']],
    OrganizationsListAccountsPolicy: [['organizations:ListAccounts', '*']],
    PollyFullAccessPolicy: [
      ['polly:GetLexicon DeleteLexicon', 'arn:polly:@:lexicon/{LexiconName}'],
      ['polly:DescribeVoices ListLexicons PutLexicon SynthesizeSpeech', 'arn:polly:@:lexicon/*'],
    ],
    RekognitionDetectOnlyPolicy: [['rekognition:DetectFaces DetectLabels DetectModerationLabels DetectText', '*']],
    RekognitionFacesPolicy: [['rekognition:CompareFaces DetectFaces', '*']],
    RekognitionLabelsPolicy: [['rekognition:DetectLabels DetectModerationLabels', '*']],
    Route53ChangeResourceRecordSetsPolicy: [
      ['route53:ChangeResourceRecordSets', 'arn:route53:::hostedzone/{HostedZoneId}'],
    ],
    S3CrudPolicy: [
      [
        's3:GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
        'arn:s3:::{BucketName}',
        'arn:s3:::{BucketName}/*',
      ],
    ],
    S3FullAccessPolicy: [
      [
        's3:GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging',
        'arn:s3:::{BucketName}/*',
      ],
      ['s3:ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration', 'arn:s3:::{BucketName}'],
    ],
    S3ReadPolicy: [
      [
        's3:GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
        'arn:s3:::{BucketName}',
        'arn:s3:::{BucketName}/*',
      ],
    ],
    S3WritePolicy: [
      ['s3:PutObject PutObjectAcl PutLifecycleConfiguration', 'arn:s3:::{BucketName}', 'arn:s3:::{BucketName}/*'],
    ],
    SESBulkTemplatedCrudPolicy: [
      [
        'ses:GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail VerifyEmailIdentity',
        'arn:ses:@:identity/{IdentityName}',
      ],
    ],
    SESCrudPolicy: [
      [
        'ses:GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
        'arn:ses:@:identity/{IdentityName}',
      ],
    ],
    SESSendBouncePolicy: [['ses:SendBounce', 'arn:ses:@:identity/{IdentityName}']],
    SNSCrudPolicy: [
      ['sns:ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish', 'arn:sns:@:{TopicName}*'],
    ],
    SNSPublishMessagePolicy: [['sns:Publish', 'arn:sns:@:{TopicName}']],
    SQSPollerPolicy: [
      [
        'sqs:ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
        'arn:sqs:@:{QueueName}',
      ],
    ],
    SQSSendMessagePolicy: [['sqs:SendMessage*', 'arn:sqs:@:{QueueName}']],
    SSMParameterReadPolicy: [
      ['ssm:DescribeParameters', '*'],
      ['ssm:GetParameters GetParameter GetParametersByPath', 'arn:ssm:@:parameter/{ParameterName}'],
    ],
    SSMParameterWithSlashPrefixReadPolicy: [
      ['ssm:DescribeParameters', '*'],
      ['ssm:GetParameters GetParameter GetParametersByPath', 'arn:ssm:@:parameter{ParameterName}'],
    ],
    StepFunctionsExecutionPolicy: [['states:StartExecution', 'arn:states:@:stateMachine:{StateMachineName}']],
    TextractDetectAnalyzePolicy: [
      ['textract:DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument', '*'],
    ],
    TextractGetResultPolicy: [['textract:GetDocumentTextDetection GetDocumentAnalysis', '*']],
    TextractPolicy: [['textract:*', '*']],
    VPCAccessPolicy: [
      ['ec2:CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface', '*'],
    ],
  };
}

/** `SERVICE:ACTION ACTION...`, and the resources. */
export type PolicyTemplateStatement = readonly [actions: string, ...resources: string[]];
