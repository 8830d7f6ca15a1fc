import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import {
  attribute,
  blocksOf,
  changed,
  json,
  mapOf,
  property,
  scalarAt,
  tagList,
  textOf,
  unmapped,
  words,
} from '../change.ts';
import { policyOf } from '../companions.ts';
import { inBlock } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

const bucket = { of: 'aws_s3_bucket', by: 'bucket' };

const anyBucket = { of: ['aws_s3_bucket', 'aws_s3_directory_bucket'], by: 'bucket' };

const cannedAcl = words({
  'authenticated-read': 'AuthenticatedRead',
  'aws-exec-read': 'AwsExecRead',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
  'bucket-owner-read': 'BucketOwnerRead',
  'log-delivery-write': 'LogDeliveryWrite',
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
});

const status = words({ true: 'Enabled', false: 'Disabled' });

/** Properties of CloudFormation's older forms of a lifecycle rule, which Terraform never writes. */
const olderForms = [
  { to: 'NoncurrentVersionExpirationInDays', by: () => undefined },
  { to: 'NoncurrentVersionTransition', by: () => undefined },
  { to: 'Transition', by: () => undefined },
] as const;

const expiration = {
  date: 'ExpirationDate',
  days: 'ExpirationInDays',
  expired_object_delete_marker: 'ExpiredObjectDeleteMarker',
} as const;

const transition = { date: 'TransitionDate', days: 'TransitionInDays', storage_class: 'StorageClass' } as const;

const corsRule = {
  allowed_headers: 'AllowedHeaders',
  allowed_methods: 'AllowedMethods',
  allowed_origins: 'AllowedOrigins',
  expose_headers: 'ExposedHeaders',
  max_age_seconds: 'MaxAge',
} as const;

const publicAccessBlock = {
  block_public_acls: 'BlockPublicAcls',
  block_public_policy: 'BlockPublicPolicy',
  ignore_public_acls: 'IgnorePublicAcls',
  restrict_public_buckets: 'RestrictPublicBuckets',
} as const;

/**
 * The canned ACL that opens a bucket as its grants do. A canned ACL cannot say what else they grant, so that grants to nobody but
 * accounts are unknown; the only one that gives full control is the owner's.
 */
function aclOfGrants(
  grants: Term,
  granteeOf: (grant: Term) => Term | undefined,
  permissionsOf: (grant: Term) => readonly (Term | undefined)[],
): Term | undefined {
  if (grants.kind !== 'list') return unmapped(grants);
  if (grants.items.length === 0 && grants.open === undefined) return undefined;
  const grantedTo = (group: string) =>
    grants.items
      .filter((grant) => textOf(attribute(granteeOf(grant), 'uri'))?.endsWith(`/groups/global/${group}`))
      .flatMap((grant) => permissionsOf(grant).map(textOf));
  const everybody = grantedTo('AllUsers');
  if (everybody.includes('WRITE') || everybody.includes('FULL_CONTROL')) return scalarAt(grants, 'PublicReadWrite');
  if (everybody.includes('READ')) return scalarAt(grants, 'PublicRead');
  const accounts = grantedTo('AuthenticatedUsers');
  if (accounts.includes('READ') || accounts.includes('FULL_CONTROL')) return scalarAt(grants, 'AuthenticatedRead');
  const [only, ...others] = grants.items;
  const isOwners =
    only !== undefined &&
    others.length === 0 &&
    grants.open === undefined &&
    textOf(attribute(granteeOf(only), 'type')) === 'CanonicalUser' &&
    permissionsOf(only).map(textOf).includes('FULL_CONTROL');
  return isOwners ? scalarAt(grants, 'Private') : unmapped(grants);
}

/** Grants as `aws_s3_bucket` has them. */
const inlineGrants = (value: Term) =>
  changed(value, (grants) =>
    aclOfGrants(
      grants,
      (grant) => grant,
      (grant) => {
        const permissions = attribute(grant, 'permissions');
        return permissions?.kind === 'list' ? permissions.items : [];
      },
    ),
  );

/** Grants as `aws_s3_bucket_acl` has them, in a block with the owner. */
const accessControlPolicy = (value: Term) => {
  const grants = inBlock('grant')(value);
  return grants === undefined
    ? undefined
    : changed(grants, (all) =>
        aclOfGrants(
          all,
          (grant) => blocksOf(grant, 'grantee')[0],
          (grant) => [attribute(grant, 'permission')],
        ),
      );
};

/** `https://example.com` or only the host. */
const redirection = (value: Term) =>
  changed(value, (place) => {
    const parts = /^(?:(https?):\/\/)?([^/?#]+)$/.exec(textOf(place) ?? '');
    if (parts === null) return unmapped(place);
    const [, protocol, host = ''] = parts;
    return mapOf(place, {
      HostName: scalarAt(place, host),
      Protocol: protocol === undefined ? undefined : scalarAt(place, protocol),
    });
  });

/** CloudFormation wants an entry for each event, with the filter written out. */
const notifications = (callee: string, name: string) => (value: Term) =>
  changed(value, (blocks) => {
    if (blocks.kind !== 'list') return unmapped(blocks);
    const items = blocks.items.flatMap((block) => {
      if (block.kind !== 'map') return [unmapped(block)];
      const events = attribute(block, 'events');
      const filter = notificationFilter(block);
      return (events?.kind === 'list' ? events.items : events === undefined ? [] : [unmapped(events)]).map((event) =>
        mapOf(block, { Event: event, Filter: filter, [name]: attribute(block, callee) }),
      );
    });
    return { ...blocks, items };
  });

function notificationFilter(block: MapTerm): Term | undefined {
  const rules = ['prefix', 'suffix'].flatMap((name) => {
    const value = attribute(block, `filter_${name}`);
    return value === undefined ? [] : [mapOf(value, { Name: scalarAt(value, name), Value: value })];
  });
  if (rules.length === 0) return undefined;
  return mapOf(block, { S3Key: mapOf(block, { Rules: list(block, rules) }) });
}

const list = (place: Term, items: readonly Term[]): Term => ({
  kind: 'list',
  items,
  source: place.source,
  start: place.start,
  end: place.end,
});

/** What the filter of an analytics, inventory, metrics or tiering configuration says. */
function filterOf(body: MapTerm) {
  const [filter] = blocksOf(body, 'filter');
  const tags = attribute(filter, 'tags');
  return {
    AccessPointArn: attribute(filter, 'access_point'),
    Prefix: attribute(filter, 'prefix'),
    TagFilters: tags === undefined ? undefined : tagList(tags),
  };
}

/** A part that is one entry of a list, such as an inventory of a bucket. */
const entry = (
  terraformType: string,
  to:
    | 'AnalyticsConfigurations'
    | 'IntelligentTieringConfigurations'
    | 'InventoryConfigurations'
    | 'MetricsConfigurations',
  propertiesOf: (body: MapTerm) => Readonly<Record<string, Term | undefined>>,
) =>
  part(
    terraformType,
    'AWS::S3::Bucket',
    bucket,
    {},
    { covers: [to], also: (body) => [property(to, list(body, [mapOf(body, propertiesOf(body))]))] },
  );

function destinationOf(block: Term | undefined): Term | undefined {
  return block === undefined
    ? undefined
    : mapOf(block, {
        BucketAccountId: attribute(block, 'bucket_account_id') ?? attribute(block, 'account_id'),
        BucketArn: attribute(block, 'bucket_arn'),
        Format: attribute(block, 'format'),
        Prefix: attribute(block, 'prefix'),
      });
}

function storageClassAnalysis(body: MapTerm): Term | undefined {
  const [analysis] = blocksOf(body, 'storage_class_analysis');
  if (analysis === undefined) return mapOf(body, {});
  const [dataExport] = blocksOf(analysis, 'data_export');
  if (dataExport === undefined) return unmapped(analysis);
  const [destination] = blocksOf(dataExport, 'destination');
  const [target] = blocksOf(destination, 's3_bucket_destination');
  return mapOf(analysis, {
    DataExport: mapOf(dataExport, {
      Destination: destinationOf(target),
      OutputSchemaVersion: attribute(dataExport, 'output_schema_version') ?? scalarAt(dataExport, 'V_1'),
    }),
  });
}

function tierings(body: MapTerm): Term {
  const items = blocksOf(body, 'tiering').map((tier) =>
    mapOf(tier, { AccessTier: attribute(tier, 'access_tier'), Days: attribute(tier, 'days') }),
  );
  return list(body, items);
}

const redundancyIn = words({ AvailabilityZone: 'SingleAvailabilityZone', LocalZone: 'SingleLocalZone' });

/**
 * Where nothing is written, the provider sends what fits the kind of zone; CloudFormation wants it written.
 * Source: AWS provider, internal/service/s3/directory_bucket.go, Create.
 */
function redundancy(body: MapTerm): readonly MapTermEntry[] {
  if (attribute(body, 'data_redundancy') !== undefined) return [];
  const location = attribute(body, 'location');
  const fitting = location === undefined ? undefined : inBlock('type', redundancyIn)(location);
  return [property('DataRedundancy', fitting ?? scalarAt(body, 'SingleAvailabilityZone'))];
}

/** The bucket itself. Most of its blocks are those of provider versions before 4, which later ones still accept. */
const theBucket = () =>
  resource(
    'aws_s3_bucket',
    'AWS::S3::Bucket',
    {
      acceleration_status: 'AccelerateConfiguration.AccelerationStatus',
      acl: { to: 'AccessControl', by: cannedAcl },
      bucket: 'BucketName',
      bucket_namespace: 'BucketNamespace',
      bucket_prefix: ignored,
      cors_rule: { blocks: 'CorsConfiguration.CorsRules', attributes: corsRule },
      force_destroy: ignored,
      grant: { to: 'AccessControl', by: inlineGrants },
      lifecycle_rule: {
        blocks: 'LifecycleConfiguration.Rules',
        attributes: {
          abort_incomplete_multipart_upload_days: 'AbortIncompleteMultipartUpload.DaysAfterInitiation',
          enabled: { to: 'Status', by: status },
          expiration: { inner: expiration },
          id: ['Id', ...olderForms],
          noncurrent_version_expiration: {
            block: 'NoncurrentVersionExpiration',
            attributes: { days: 'NoncurrentDays' },
          },
          noncurrent_version_transition: {
            blocks: 'NoncurrentVersionTransitions',
            attributes: { days: 'TransitionInDays', storage_class: 'StorageClass' },
          },
          prefix: 'Prefix',
          tags: { to: 'TagFilters', by: tagList },
          transition: { blocks: 'Transitions', attributes: transition },
        },
      },
      logging: {
        block: 'LoggingConfiguration',
        attributes: { target_bucket: 'DestinationBucketName', target_prefix: 'LogFilePrefix' },
      },
      object_lock_configuration: {
        inner: {
          object_lock_enabled: [
            'ObjectLockConfiguration.ObjectLockEnabled',
            { to: 'ObjectLockEnabled', by: words({ Enabled: true }) },
          ],
          rule: {
            block: 'ObjectLockConfiguration.Rule',
            attributes: {
              default_retention: {
                block: 'DefaultRetention',
                attributes: { days: 'Days', mode: 'Mode', years: 'Years' },
              },
            },
          },
        },
      },
      object_lock_enabled: 'ObjectLockEnabled',
      // CloudFormation has a bucket policy only as a resource of its own.
      policy: ignored,
      region: ignored,
      replication_configuration: {
        block: 'ReplicationConfiguration',
        attributes: {
          role: 'Role',
          rules: {
            blocks: 'Rules',
            attributes: {
              delete_marker_replication_status: 'DeleteMarkerReplication.Status',
              destination: {
                block: 'Destination',
                attributes: {
                  access_control_translation: {
                    block: 'AccessControlTranslation',
                    attributes: { owner: 'Owner' },
                  },
                  account_id: 'Account',
                  bucket: 'Bucket',
                  metrics: { block: 'Metrics', attributes: { minutes: 'EventThreshold.Minutes', status: 'Status' } },
                  replica_kms_key_id: 'EncryptionConfiguration.ReplicaKmsKeyID',
                  replication_time: {
                    block: 'ReplicationTime',
                    attributes: { minutes: 'Time.Minutes', status: 'Status' },
                  },
                  storage_class: 'StorageClass',
                },
              },
              filter: { block: 'Filter', attributes: { prefix: 'Prefix', tags: { to: 'And', by: unmapped } } },
              id: 'Id',
              prefix: 'Prefix',
              priority: 'Priority',
              source_selection_criteria: {
                block: 'SourceSelectionCriteria',
                attributes: {
                  sse_kms_encrypted_objects: {
                    block: 'SseKmsEncryptedObjects',
                    attributes: { enabled: { to: 'Status', by: status } },
                  },
                },
              },
              status: 'Status',
            },
          },
        },
      },
      request_payer: ignored,
      server_side_encryption_configuration: {
        block: 'BucketEncryption',
        attributes: {
          rule: {
            blocks: 'ServerSideEncryptionConfiguration',
            attributes: {
              apply_server_side_encryption_by_default: {
                block: 'ServerSideEncryptionByDefault',
                attributes: { kms_master_key_id: 'KMSMasterKeyID', sse_algorithm: 'SSEAlgorithm' },
              },
              bucket_key_enabled: 'BucketKeyEnabled',
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      versioning: {
        block: 'VersioningConfiguration',
        attributes: {
          enabled: { to: 'Status', by: words({ true: 'Enabled', false: 'Suspended' }) },
          mfa_delete: ignored,
        },
      },
      website: {
        block: 'WebsiteConfiguration',
        attributes: {
          error_document: 'ErrorDocument',
          index_document: 'IndexDocument',
          redirect_all_requests_to: { to: 'RedirectAllRequestsTo', by: redirection },
          // JSON in the words of S3's API, which are not CloudFormation's.
          routing_rules: { to: 'RoutingRules', by: unmapped },
        },
      },
    },
    { companions: policyOf('AWS::S3::BucketPolicy', 'PolicyDocument', (self) => ({ Bucket: self })) },
  );

const parts = (): readonly Table[] => [
  part('aws_s3_bucket_abac', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    abac_status: { inner: { status: 'AbacStatus' } },
  }),
  part('aws_s3_bucket_accelerate_configuration', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    status: 'AccelerateConfiguration.AccelerationStatus',
  }),
  part('aws_s3_bucket_acl', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    access_control_policy: { to: 'AccessControl', by: accessControlPolicy },
    acl: { to: 'AccessControl', by: cannedAcl },
  }),
  entry('aws_s3_bucket_analytics_configuration', 'AnalyticsConfigurations', (body) => ({
    Id: attribute(body, 'name'),
    Prefix: filterOf(body).Prefix,
    StorageClassAnalysis: storageClassAnalysis(body),
    TagFilters: filterOf(body).TagFilters,
  })),
  part('aws_s3_bucket_cors_configuration', 'AWS::S3::Bucket', bucket, {
    cors_rule: { blocks: 'CorsConfiguration.CorsRules', attributes: { ...corsRule, id: 'Id' } },
    expected_bucket_owner: ignored,
  }),
  entry('aws_s3_bucket_intelligent_tiering_configuration', 'IntelligentTieringConfigurations', (body) => ({
    Id: attribute(body, 'name'),
    Prefix: filterOf(body).Prefix,
    Status: attribute(body, 'status') ?? scalarAt(body, 'Enabled'),
    TagFilters: filterOf(body).TagFilters,
    Tierings: tierings(body),
  })),
  entry('aws_s3_bucket_inventory', 'InventoryConfigurations', (body) => {
    const [destination] = blocksOf(body, 'destination');
    const [schedule] = blocksOf(body, 'schedule');
    return {
      Destination: destinationOf(blocksOf(destination, 'bucket')[0]),
      Enabled: attribute(body, 'enabled') ?? scalarAt(body, true),
      Id: attribute(body, 'name'),
      IncludedObjectVersions: attribute(body, 'included_object_versions'),
      OptionalFields: attribute(body, 'optional_fields'),
      Prefix: filterOf(body).Prefix,
      ScheduleFrequency: attribute(schedule, 'frequency'),
    };
  }),
  part('aws_s3_bucket_lifecycle_configuration', 'AWS::S3::Bucket', anyBucket, {
    expected_bucket_owner: ignored,
    rule: {
      blocks: 'LifecycleConfiguration.Rules',
      attributes: {
        abort_incomplete_multipart_upload: {
          block: 'AbortIncompleteMultipartUpload',
          attributes: { days_after_initiation: 'DaysAfterInitiation' },
        },
        expiration: { inner: expiration },
        filter: {
          inner: {
            and: {
              inner: {
                object_size_greater_than: 'ObjectSizeGreaterThan',
                object_size_less_than: 'ObjectSizeLessThan',
                prefix: 'Prefix',
                tags: { to: 'TagFilters', by: tagList },
              },
            },
            object_size_greater_than: 'ObjectSizeGreaterThan',
            object_size_less_than: 'ObjectSizeLessThan',
            prefix: 'Prefix',
            tag: { blocks: 'TagFilters', attributes: { key: 'Key', value: 'Value' } },
          },
        },
        id: ['Id', ...olderForms],
        noncurrent_version_expiration: {
          block: 'NoncurrentVersionExpiration',
          attributes: { newer_noncurrent_versions: 'NewerNoncurrentVersions', noncurrent_days: 'NoncurrentDays' },
        },
        noncurrent_version_transition: {
          blocks: 'NoncurrentVersionTransitions',
          attributes: {
            newer_noncurrent_versions: 'NewerNoncurrentVersions',
            noncurrent_days: 'TransitionInDays',
            storage_class: 'StorageClass',
          },
        },
        prefix: 'Prefix',
        status: 'Status',
        transition: { blocks: 'Transitions', attributes: transition },
      },
    },
    transition_default_minimum_object_size: 'LifecycleConfiguration.TransitionDefaultMinimumObjectSize',
  }),
  part('aws_s3_bucket_logging', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    target_bucket: 'LoggingConfiguration.DestinationBucketName',
    target_grant: ignored,
    target_object_key_format: {
      block: 'LoggingConfiguration.TargetObjectKeyFormat',
      attributes: {
        partitioned_prefix: {
          block: 'PartitionedPrefix',
          attributes: { partition_date_source: 'PartitionDateSource' },
        },
        simple_prefix: { block: 'SimplePrefix', attributes: {} },
      },
    },
    target_prefix: 'LoggingConfiguration.LogFilePrefix',
  }),
  part('aws_s3_bucket_metadata_configuration', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    metadata_configuration: {
      block: 'MetadataConfiguration',
      attributes: {
        inventory_table_configuration: {
          block: 'InventoryTableConfiguration',
          attributes: {
            configuration_state: 'ConfigurationState',
            encryption_configuration: {
              block: 'EncryptionConfiguration',
              attributes: { kms_key_arn: 'KmsKeyArn', sse_algorithm: 'SseAlgorithm' },
            },
          },
        },
        journal_table_configuration: {
          block: 'JournalTableConfiguration',
          attributes: {
            encryption_configuration: {
              block: 'EncryptionConfiguration',
              attributes: { kms_key_arn: 'KmsKeyArn', sse_algorithm: 'SseAlgorithm' },
            },
            record_expiration: { block: 'RecordExpiration', attributes: { days: 'Days', expiration: 'Expiration' } },
          },
        },
      },
    },
  }),
  entry('aws_s3_bucket_metric', 'MetricsConfigurations', (body) => ({
    Id: attribute(body, 'name'),
    ...filterOf(body),
  })),
  part('aws_s3_bucket_notification', 'AWS::S3::Bucket', bucket, {
    eventbridge: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
    lambda_function: {
      to: 'NotificationConfiguration.LambdaConfigurations',
      by: notifications('lambda_function_arn', 'Function'),
    },
    queue: { to: 'NotificationConfiguration.QueueConfigurations', by: notifications('queue_arn', 'Queue') },
    topic: { to: 'NotificationConfiguration.TopicConfigurations', by: notifications('topic_arn', 'Topic') },
  }),
  part(
    'aws_s3_bucket_object_lock_configuration',
    'AWS::S3::Bucket',
    bucket,
    {
      expected_bucket_owner: ignored,
      object_lock_enabled: 'ObjectLockConfiguration.ObjectLockEnabled',
      rule: {
        block: 'ObjectLockConfiguration.Rule',
        attributes: {
          default_retention: {
            block: 'DefaultRetention',
            attributes: { days: 'Days', mode: 'Mode', years: 'Years' },
          },
        },
      },
      token: ignored,
    },
    // The provider's default of object_lock_enabled. S3 takes the configuration for a bucket with Object Lock only.
    { defaults: { 'ObjectLockConfiguration.ObjectLockEnabled': 'Enabled', ObjectLockEnabled: true } },
  ),
  part('aws_s3_bucket_ownership_controls', 'AWS::S3::Bucket', bucket, {
    rule: { blocks: 'OwnershipControls.Rules', attributes: { object_ownership: 'ObjectOwnership' } },
  }),
  part(
    'aws_s3_bucket_public_access_block',
    'AWS::S3::Bucket',
    bucket,
    {
      block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
      block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
      ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
      restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
      skip_destroy: ignored,
    },
    // S3 takes the whole configuration, and the provider sends what is not written as false: even without any argument nothing is blocked.
    {
      defaults: {
        'PublicAccessBlockConfiguration.BlockPublicAcls': false,
        'PublicAccessBlockConfiguration.BlockPublicPolicy': false,
        'PublicAccessBlockConfiguration.IgnorePublicAcls': false,
        'PublicAccessBlockConfiguration.RestrictPublicBuckets': false,
      },
    },
  ),
  part('aws_s3_bucket_replication_configuration', 'AWS::S3::Bucket', bucket, {
    role: 'ReplicationConfiguration.Role',
    rule: {
      blocks: 'ReplicationConfiguration.Rules',
      attributes: {
        delete_marker_replication: { block: 'DeleteMarkerReplication', attributes: { status: 'Status' } },
        destination: {
          block: 'Destination',
          attributes: {
            access_control_translation: { block: 'AccessControlTranslation', attributes: { owner: 'Owner' } },
            account: 'Account',
            bucket: 'Bucket',
            encryption_configuration: {
              block: 'EncryptionConfiguration',
              attributes: { replica_kms_key_id: 'ReplicaKmsKeyID' },
            },
            metrics: {
              block: 'Metrics',
              attributes: {
                event_threshold: { block: 'EventThreshold', attributes: { minutes: 'Minutes' } },
                status: 'Status',
              },
            },
            replication_time: {
              block: 'ReplicationTime',
              attributes: {
                status: 'Status',
                time: { block: 'Time', attributes: { minutes: 'Minutes' } },
              },
            },
            storage_class: 'StorageClass',
          },
        },
        existing_object_replication: ignored,
        filter: {
          block: 'Filter',
          attributes: {
            and: { block: 'And', attributes: { prefix: 'Prefix', tags: { to: 'TagFilters', by: tagList } } },
            prefix: 'Prefix',
            tag: { block: 'TagFilter', attributes: { key: 'Key', value: 'Value' } },
          },
        },
        id: 'Id',
        prefix: 'Prefix',
        priority: 'Priority',
        source_selection_criteria: {
          block: 'SourceSelectionCriteria',
          attributes: {
            replica_modifications: { block: 'ReplicaModifications', attributes: { status: 'Status' } },
            sse_kms_encrypted_objects: { block: 'SseKmsEncryptedObjects', attributes: { status: 'Status' } },
          },
        },
        status: 'Status',
      },
    },
    token: ignored,
  }),
  part('aws_s3_bucket_request_payment_configuration', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    payer: ignored,
  }),
  part('aws_s3_bucket_server_side_encryption_configuration', 'AWS::S3::Bucket', anyBucket, {
    expected_bucket_owner: ignored,
    rule: {
      blocks: 'BucketEncryption.ServerSideEncryptionConfiguration',
      attributes: {
        apply_server_side_encryption_by_default: {
          block: 'ServerSideEncryptionByDefault',
          attributes: { kms_master_key_id: 'KMSMasterKeyID', sse_algorithm: 'SSEAlgorithm' },
        },
        blocked_encryption_types: 'BlockedEncryptionTypes.EncryptionType',
        bucket_key_enabled: 'BucketKeyEnabled',
      },
    },
  }),
  part('aws_s3_bucket_versioning', 'AWS::S3::Bucket', bucket, {
    expected_bucket_owner: ignored,
    mfa: ignored,
    versioning_configuration: {
      block: 'VersioningConfiguration',
      attributes: { mfa_delete: ignored, status: 'Status' },
    },
  }),
  part('aws_s3_bucket_website_configuration', 'AWS::S3::Bucket', bucket, {
    error_document: { to: 'WebsiteConfiguration.ErrorDocument', by: inBlock('key') },
    expected_bucket_owner: ignored,
    index_document: { to: 'WebsiteConfiguration.IndexDocument', by: inBlock('suffix') },
    redirect_all_requests_to: {
      block: 'WebsiteConfiguration.RedirectAllRequestsTo',
      attributes: { host_name: 'HostName', protocol: 'Protocol' },
    },
    routing_rule: {
      blocks: 'WebsiteConfiguration.RoutingRules',
      attributes: {
        condition: {
          block: 'RoutingRuleCondition',
          attributes: {
            http_error_code_returned_equals: 'HttpErrorCodeReturnedEquals',
            key_prefix_equals: 'KeyPrefixEquals',
          },
        },
        redirect: {
          block: 'RedirectRule',
          attributes: {
            host_name: 'HostName',
            http_redirect_code: 'HttpRedirectCode',
            protocol: 'Protocol',
            replace_key_prefix_with: 'ReplaceKeyPrefixWith',
            replace_key_with: 'ReplaceKeyWith',
          },
        },
      },
    },
    routing_rules: { to: 'WebsiteConfiguration.RoutingRules', by: unmapped },
  }),
];

const others = (): readonly Table[] => [
  resource(
    'aws_s3_access_point',
    'AWS::S3::AccessPoint',
    {
      account_id: ignored,
      bucket: 'Bucket',
      bucket_account_id: 'BucketAccountId',
      name: 'Name',
      policy: { to: 'Policy', by: json },
      public_access_block_configuration: {
        block: 'PublicAccessBlockConfiguration',
        attributes: publicAccessBlock,
      },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      vpc_configuration: { block: 'VpcConfiguration', attributes: { vpc_id: 'VpcId' } },
    },
    // The provider's defaults of the arguments, and S3's when there is no block.
    {
      defaults: {
        'PublicAccessBlockConfiguration.BlockPublicAcls': true,
        'PublicAccessBlockConfiguration.BlockPublicPolicy': true,
        'PublicAccessBlockConfiguration.IgnorePublicAcls': true,
        'PublicAccessBlockConfiguration.RestrictPublicBuckets': true,
      },
    },
  ),
  part(
    'aws_s3control_access_point_policy',
    'AWS::S3::AccessPoint',
    { of: 'aws_s3_access_point', by: 'access_point_arn' },
    { policy: { to: 'Policy', by: json } },
  ),
  resource(
    'aws_s3_bucket_policy',
    'AWS::S3::BucketPolicy',
    { bucket: 'Bucket', policy: { to: 'PolicyDocument', by: json }, region: ignored },
    { idOf: 'bucket' },
  ),
  resource(
    'aws_s3_directory_bucket',
    'AWS::S3Express::DirectoryBucket',
    {
      bucket: 'BucketName',
      data_redundancy: 'DataRedundancy',
      force_destroy: ignored,
      location: { inner: { name: 'LocationName', type: ignored } },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      type: ignored,
    },
    { also: redundancy },
  ),
  resource('aws_s3control_bucket', 'AWS::S3Outposts::Bucket', {
    bucket: 'BucketName',
    outpost_id: 'OutpostId',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  part(
    'aws_s3control_bucket_lifecycle_configuration',
    'AWS::S3Outposts::Bucket',
    { of: 'aws_s3control_bucket', by: 'bucket' },
    {
      rule: {
        blocks: 'LifecycleConfiguration.Rules',
        attributes: {
          abort_incomplete_multipart_upload: {
            block: 'AbortIncompleteMultipartUpload',
            attributes: { days_after_initiation: 'DaysAfterInitiation' },
          },
          expiration: {
            inner: { date: 'ExpirationDate', days: 'ExpirationInDays', expired_object_delete_marker: ignored },
          },
          filter: { block: 'Filter', attributes: { prefix: 'Prefix', tags: { to: 'AndOperator', by: unmapped } } },
          id: 'Id',
          status: 'Status',
        },
      },
    },
  ),
  resource('aws_s3control_bucket_policy', 'AWS::S3Outposts::BucketPolicy', {
    bucket: 'Bucket',
    policy: { to: 'PolicyDocument', by: json },
    region: ignored,
  }),
  resource('aws_s3control_multi_region_access_point', 'AWS::S3::MultiRegionAccessPoint', {
    account_id: ignored,
    details: {
      inner: {
        name: 'Name',
        public_access_block: { block: 'PublicAccessBlockConfiguration', attributes: publicAccessBlock },
        region: {
          blocks: 'Regions',
          attributes: { bucket: 'Bucket', bucket_account_id: 'BucketAccountId' },
        },
      },
    },
    region: ignored,
  }),
  resource('aws_s3control_multi_region_access_point_policy', 'AWS::S3::MultiRegionAccessPointPolicy', {
    account_id: ignored,
    details: { inner: { name: 'MrapName', policy: { to: 'Policy', by: json } } },
    region: ignored,
  }),
];

/** Amazon S3. */
export const s3 = (): readonly Table[] => [
  theBucket(),
  ...parts(),
  ...others(),
  ...none(
    'aws_s3_account_public_access_block',
    'aws_s3control_directory_bucket_access_point_scope',
    'aws_s3control_multi_region_access_point_routes',
  ),
];
