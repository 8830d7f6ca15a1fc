import type { MapTerm } from '../../term.ts';
import { jsonText, tagList, unmapped } from '../change.ts';
import { eachRenamed, itemOf, keyedBy, renamed } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** A feature of a detector, which is a resource of its own in Terraform. */
const feature = (body: MapTerm) => [
  itemOf(body, 'Features', {
    additional_configuration: ['AdditionalConfiguration', eachRenamed({ name: 'Name', status: 'Status' })],
    name: 'Name',
    status: 'Status',
  }),
];

/** The services that look for threats and weaknesses: Amazon GuardDuty, AWS Security Hub, Amazon Inspector, Amazon Macie and their kin. */
export const securityServices = (): readonly Table[] => [
  resource(
    'aws_accessanalyzer_analyzer',
    'AWS::AccessAnalyzer::Analyzer',
    {
      analyzer_name: 'AnalyzerName',
      configuration: {
        block: 'AnalyzerConfiguration',
        attributes: {
          internal_access: {
            block: 'InternalAccessConfiguration',
            attributes: {
              analysis_rule: {
                block: 'InternalAccessAnalysisRule',
                attributes: {
                  inclusion: {
                    blocks: 'Inclusions',
                    attributes: {
                      account_ids: 'AccountIds',
                      resource_arns: 'ResourceArns',
                      resource_types: 'ResourceTypes',
                    },
                  },
                },
              },
            },
          },
          unused_access: {
            block: 'UnusedAccessConfiguration',
            attributes: {
              analysis_rule: {
                block: 'AnalysisRule',
                attributes: {
                  exclusion: {
                    blocks: 'Exclusions',
                    attributes: {
                      account_ids: 'AccountIds',
                      resource_tags: 'ResourceTags',
                    },
                  },
                },
              },
              unused_access_age: 'UnusedAccessAge',
            },
          },
        },
      },
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
    },
    { covers: ['ArchiveRules'] },
  ),
  resource('aws_accessanalyzer_archive_rule', 'AWS::AccessAnalyzer::ArchiveRule', {
    analyzer_name: 'AnalyzerName',
    filter: {
      to: 'Filter',
      by: keyedBy('criteria', renamed({ contains: 'Contains', eq: 'Eq', exists: 'Exists', neq: 'Neq' })),
    },
    id: ignored,
    region: ignored,
    rule_name: 'RuleName',
  }),
  resource(
    'aws_detective_graph',
    'AWS::Detective::Graph',
    {
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['AutoEnableMembers'] },
  ),
  resource('aws_detective_member', 'AWS::Detective::MemberInvitation', {
    account_id: 'MemberId',
    disable_email_notification: 'DisableEmailNotification',
    email_address: 'MemberEmailAddress',
    graph_arn: 'GraphArn',
    id: ignored,
    message: 'Message',
    region: ignored,
  }),
  resource('aws_detective_organization_admin_account', 'AWS::Detective::OrganizationAdmin', {
    account_id: 'AccountId',
    id: ignored,
    region: ignored,
  }),
  resource('aws_fms_policy', 'AWS::FMS::Policy', {
    delete_all_policy_resources: 'DeleteAllPolicyResources',
    delete_unused_fm_managed_resources: 'ResourcesCleanUp',
    description: 'PolicyDescription',
    exclude_map: {
      block: 'ExcludeMap',
      attributes: {
        account: 'ACCOUNT',
        orgunit: 'ORGUNIT',
      },
    },
    exclude_resource_tags: 'ExcludeResourceTags',
    id: ignored,
    include_map: {
      block: 'IncludeMap',
      attributes: {
        account: 'ACCOUNT',
        orgunit: 'ORGUNIT',
      },
    },
    name: 'PolicyName',
    region: ignored,
    remediation_enabled: 'RemediationEnabled',
    resource_set_ids: 'ResourceSetIds',
    resource_tag_logical_operator: 'ResourceTagLogicalOperator',
    resource_tags: { to: 'ResourceTags', by: tagList },
    resource_type: 'ResourceType',
    resource_type_list: 'ResourceTypeList',
    security_service_policy_data: {
      block: 'SecurityServicePolicyData',
      attributes: {
        managed_service_data: { to: 'ManagedServiceData', by: jsonText },
        policy_option: {
          block: 'PolicyOption',
          attributes: {
            network_acl_common_policy: {
              block: 'NetworkAclCommonPolicy',
              attributes: {
                network_acl_entry_set: {
                  block: 'NetworkAclEntrySet',
                  attributes: {
                    first_entry: {
                      blocks: 'FirstEntries',
                      attributes: {
                        cidr_block: 'CidrBlock',
                        egress: 'Egress',
                        icmp_type_code: {
                          block: 'IcmpTypeCode',
                          attributes: {
                            code: 'Code',
                            type: 'Type',
                          },
                        },
                        ipv6_cidr_block: 'Ipv6CidrBlock',
                        port_range: {
                          block: 'PortRange',
                          attributes: {
                            from: 'From',
                            to: 'To',
                          },
                        },
                        protocol: 'Protocol',
                        rule_action: 'RuleAction',
                      },
                    },
                    force_remediate_for_first_entries: 'ForceRemediateForFirstEntries',
                    force_remediate_for_last_entries: 'ForceRemediateForLastEntries',
                    last_entry: {
                      blocks: 'LastEntries',
                      attributes: {
                        cidr_block: 'CidrBlock',
                        egress: 'Egress',
                        icmp_type_code: {
                          block: 'IcmpTypeCode',
                          attributes: {
                            code: 'Code',
                            type: 'Type',
                          },
                        },
                        ipv6_cidr_block: 'Ipv6CidrBlock',
                        port_range: {
                          block: 'PortRange',
                          attributes: {
                            from: 'From',
                            to: 'To',
                          },
                        },
                        protocol: 'Protocol',
                        rule_action: 'RuleAction',
                      },
                    },
                  },
                },
              },
            },
            network_firewall_policy: {
              block: 'NetworkFirewallPolicy',
              attributes: {
                firewall_deployment_model: 'FirewallDeploymentModel',
              },
            },
            third_party_firewall_policy: {
              block: 'ThirdPartyFirewallPolicy',
              attributes: {
                firewall_deployment_model: 'FirewallDeploymentModel',
              },
            },
          },
        },
        type: 'Type',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_guardduty_detector',
    'AWS::GuardDuty::Detector',
    {
      datasources: {
        block: 'DataSources',
        attributes: {
          kubernetes: {
            block: 'Kubernetes',
            attributes: {
              audit_logs: {
                block: 'AuditLogs',
                attributes: {
                  enable: 'Enable',
                },
              },
            },
          },
          malware_protection: {
            block: 'MalwareProtection',
            attributes: {
              scan_ec2_instance_with_findings: {
                block: 'ScanEc2InstanceWithFindings',
                attributes: {
                  ebs_volumes: { inner: { enable: 'EbsVolumes' } },
                },
              },
            },
          },
          s3_logs: {
            block: 'S3Logs',
            attributes: {
              enable: 'Enable',
            },
          },
        },
      },
      enable: 'Enable',
      finding_publishing_frequency: 'FindingPublishingFrequency',
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      // The provider's default; CloudFormation demands it.
      defaults: { Enable: true },
      covers: ['Features'],
    },
  ),
  part(
    'aws_guardduty_detector_feature',
    'AWS::GuardDuty::Detector',
    { of: 'aws_guardduty_detector', by: 'detector_id' },
    {
      additional_configuration: ignored,
      id: ignored,
      name: ignored,
      region: ignored,
      status: ignored,
    },
    { also: feature, covers: ['Features'] },
  ),
  resource('aws_guardduty_filter', 'AWS::GuardDuty::Filter', {
    action: 'Action',
    description: 'Description',
    detector_id: 'DetectorId',
    finding_criteria: { to: 'FindingCriteria', by: unmapped },
    id: ignored,
    name: 'Name',
    rank: 'Rank',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_guardduty_ipset',
    'AWS::GuardDuty::IPSet',
    {
      activate: 'Activate',
      detector_id: 'DetectorId',
      format: 'Format',
      id: ignored,
      location: 'Location',
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['ExpectedBucketOwner'] },
  ),
  resource('aws_guardduty_malware_protection_plan', 'AWS::GuardDuty::MalwareProtectionPlan', {
    actions: {
      block: 'Actions',
      attributes: {
        tagging: {
          block: 'Tagging',
          attributes: {
            status: 'Status',
          },
        },
      },
    },
    protected_resource: {
      block: 'ProtectedResource',
      attributes: {
        s3_bucket: {
          block: 'S3Bucket',
          attributes: {
            bucket_name: 'BucketName',
            object_prefixes: 'ObjectPrefixes',
          },
        },
      },
    },
    region: ignored,
    role: 'Role',
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_guardduty_member',
    'AWS::GuardDuty::Member',
    {
      account_id: 'MemberId',
      detector_id: 'DetectorId',
      disable_email_notification: 'DisableEmailNotification',
      email: 'Email',
      id: ignored,
      invitation_message: 'Message',
      invite: ignored,
      region: ignored,
      timeouts: ignored,
    },
    { covers: ['Status'] },
  ),
  resource('aws_guardduty_publishing_destination', 'AWS::GuardDuty::PublishingDestination', {
    destination_arn: 'DestinationProperties.DestinationArn',
    destination_type: 'DestinationType',
    detector_id: 'DetectorId',
    id: ignored,
    kms_key_arn: 'DestinationProperties.KmsKeyArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_guardduty_threatintelset',
    'AWS::GuardDuty::ThreatIntelSet',
    {
      activate: 'Activate',
      detector_id: 'DetectorId',
      format: 'Format',
      id: ignored,
      location: 'Location',
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['ExpectedBucketOwner'] },
  ),
  resource('aws_inspector_assessment_target', 'AWS::Inspector::AssessmentTarget', {
    id: ignored,
    name: 'AssessmentTargetName',
    region: ignored,
    resource_group_arn: 'ResourceGroupArn',
  }),
  resource(
    'aws_inspector_assessment_template',
    'AWS::Inspector::AssessmentTemplate',
    {
      duration: 'DurationInSeconds',
      event_subscription: ignored,
      id: ignored,
      name: 'AssessmentTemplateName',
      region: ignored,
      rules_package_arns: 'RulesPackageArns',
      tags: ignored,
      tags_all: ignored,
      target_arn: 'AssessmentTargetArn',
    },
    { covers: ['UserAttributesForFindings'] },
  ),
  resource('aws_inspector_resource_group', 'AWS::Inspector::ResourceGroup', {
    id: ignored,
    region: ignored,
    tags: { to: 'ResourceGroupTags', by: tagList },
  }),
  resource('aws_inspector2_filter', 'AWS::InspectorV2::Filter', {
    action: 'FilterAction',
    description: 'Description',
    filter_criteria: {
      block: 'FilterCriteria',
      attributes: {
        aws_account_id: {
          blocks: 'AwsAccountId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        code_repository_project_name: ignored,
        code_repository_provider_type: ignored,
        code_vulnerability_detector_name: {
          blocks: 'CodeVulnerabilityDetectorName',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        code_vulnerability_detector_tags: {
          blocks: 'CodeVulnerabilityDetectorTags',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        code_vulnerability_file_path: {
          blocks: 'CodeVulnerabilityFilePath',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        component_id: {
          blocks: 'ComponentId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        component_type: {
          blocks: 'ComponentType',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ec2_instance_image_id: {
          blocks: 'Ec2InstanceImageId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ec2_instance_subnet_id: {
          blocks: 'Ec2InstanceSubnetId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ec2_instance_vpc_id: {
          blocks: 'Ec2InstanceVpcId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ecr_image_architecture: {
          blocks: 'EcrImageArchitecture',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ecr_image_hash: {
          blocks: 'EcrImageHash',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ecr_image_in_use_count: ignored,
        ecr_image_last_in_use_at: ignored,
        ecr_image_pushed_at: {
          blocks: 'EcrImagePushedAt',
          attributes: {
            end_inclusive: 'EndInclusive',
            start_inclusive: 'StartInclusive',
          },
        },
        ecr_image_registry: {
          blocks: 'EcrImageRegistry',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ecr_image_repository_name: {
          blocks: 'EcrImageRepositoryName',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        ecr_image_tags: {
          blocks: 'EcrImageTags',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        epss_score: {
          blocks: 'EpssScore',
          attributes: {
            lower_inclusive: 'LowerInclusive',
            upper_inclusive: 'UpperInclusive',
          },
        },
        exploit_available: {
          blocks: 'ExploitAvailable',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        finding_arn: {
          blocks: 'FindingArn',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        finding_status: {
          blocks: 'FindingStatus',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        finding_type: {
          blocks: 'FindingType',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        first_observed_at: {
          blocks: 'FirstObservedAt',
          attributes: {
            end_inclusive: 'EndInclusive',
            start_inclusive: 'StartInclusive',
          },
        },
        fix_available: {
          blocks: 'FixAvailable',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        inspector_score: {
          blocks: 'InspectorScore',
          attributes: {
            lower_inclusive: 'LowerInclusive',
            upper_inclusive: 'UpperInclusive',
          },
        },
        lambda_function_execution_role_arn: {
          blocks: 'LambdaFunctionExecutionRoleArn',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        lambda_function_last_modified_at: {
          blocks: 'LambdaFunctionLastModifiedAt',
          attributes: {
            end_inclusive: 'EndInclusive',
            start_inclusive: 'StartInclusive',
          },
        },
        lambda_function_layers: {
          blocks: 'LambdaFunctionLayers',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        lambda_function_name: {
          blocks: 'LambdaFunctionName',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        lambda_function_runtime: {
          blocks: 'LambdaFunctionRuntime',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        last_observed_at: {
          blocks: 'LastObservedAt',
          attributes: {
            end_inclusive: 'EndInclusive',
            start_inclusive: 'StartInclusive',
          },
        },
        network_protocol: {
          blocks: 'NetworkProtocol',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        port_range: {
          blocks: 'PortRange',
          attributes: {
            begin_inclusive: 'BeginInclusive',
            end_inclusive: 'EndInclusive',
          },
        },
        related_vulnerabilities: {
          blocks: 'RelatedVulnerabilities',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        resource_id: {
          blocks: 'ResourceId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        resource_tags: {
          blocks: 'ResourceTags',
          attributes: {
            comparison: 'Comparison',
            key: 'Key',
            value: 'Value',
          },
        },
        resource_type: {
          blocks: 'ResourceType',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        severity: {
          blocks: 'Severity',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        title: {
          blocks: 'Title',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        updated_at: {
          blocks: 'UpdatedAt',
          attributes: {
            end_inclusive: 'EndInclusive',
            start_inclusive: 'StartInclusive',
          },
        },
        vendor_severity: {
          blocks: 'VendorSeverity',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        vulnerability_id: {
          blocks: 'VulnerabilityId',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        vulnerability_source: {
          blocks: 'VulnerabilitySource',
          attributes: {
            comparison: 'Comparison',
            value: 'Value',
          },
        },
        vulnerable_packages: {
          blocks: 'VulnerablePackages',
          attributes: {
            architecture: {
              block: 'Architecture',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            epoch: {
              block: 'Epoch',
              attributes: {
                lower_inclusive: 'LowerInclusive',
                upper_inclusive: 'UpperInclusive',
              },
            },
            file_path: {
              block: 'FilePath',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            name: {
              block: 'Name',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            release: {
              block: 'Release',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            source_lambda_layer_arn: {
              block: 'SourceLambdaLayerArn',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            source_layer_hash: {
              block: 'SourceLayerHash',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
            version: {
              block: 'Version',
              attributes: {
                comparison: 'Comparison',
                value: 'Value',
              },
            },
          },
        },
      },
    },
    name: 'Name',
    reason: ignored,
    region: ignored,
    tags: 'Tags',
  }),
  resource('aws_macie2_account', 'AWS::Macie::Session', {
    finding_publishing_frequency: 'FindingPublishingFrequency',
    id: ignored,
    region: ignored,
    status: 'Status',
  }),
  resource('aws_macie2_custom_data_identifier', 'AWS::Macie::CustomDataIdentifier', {
    description: 'Description',
    id: ignored,
    ignore_words: 'IgnoreWords',
    keywords: 'Keywords',
    maximum_match_distance: 'MaximumMatchDistance',
    name: 'Name',
    name_prefix: ignored,
    regex: 'Regex',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_macie2_findings_filter', 'AWS::Macie::FindingsFilter', {
    action: 'Action',
    description: 'Description',
    finding_criteria: { to: 'FindingCriteria', by: unmapped },
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    position: 'Position',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_securityhub_account',
    'AWS::SecurityHub::Hub',
    {
      auto_enable_controls: 'AutoEnableControls',
      control_finding_generator: 'ControlFindingGenerator',
      enable_default_standards: 'EnableDefaultStandards',
      id: ignored,
      region: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource('aws_securityhub_automation_rule', 'AWS::SecurityHub::AutomationRule', {
    actions: {
      blocks: 'Actions',
      attributes: {
        finding_fields_update: {
          block: 'FindingFieldsUpdate',
          attributes: {
            confidence: 'Confidence',
            criticality: 'Criticality',
            note: {
              block: 'Note',
              attributes: {
                text: 'Text',
                updated_by: 'UpdatedBy',
              },
            },
            related_findings: {
              blocks: 'RelatedFindings',
              attributes: {
                id: 'Id',
                product_arn: 'ProductArn',
              },
            },
            severity: {
              block: 'Severity',
              attributes: {
                label: 'Label',
                product: 'Product',
              },
            },
            types: 'Types',
            user_defined_fields: 'UserDefinedFields',
            verification_state: 'VerificationState',
            workflow: {
              block: 'Workflow',
              attributes: {
                status: 'Status',
              },
            },
          },
        },
        type: 'Type',
      },
    },
    criteria: { to: 'Criteria', by: unmapped },
    description: 'Description',
    is_terminal: 'IsTerminal',
    region: ignored,
    rule_name: 'RuleName',
    rule_order: 'RuleOrder',
    rule_status: 'RuleStatus',
    tags: 'Tags',
  }),
  resource(
    'aws_securityhub_configuration_policy',
    'AWS::SecurityHub::ConfigurationPolicy',
    {
      configuration_policy: { to: 'ConfigurationPolicy', by: unmapped },
      description: 'Description',
      id: ignored,
      name: 'Name',
      region: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource('aws_securityhub_configuration_policy_association', 'AWS::SecurityHub::PolicyAssociation', {
    id: ignored,
    policy_id: 'ConfigurationPolicyId',
    region: ignored,
    target_id: 'TargetId',
    timeouts: ignored,
  }),
  resource('aws_securityhub_finding_aggregator', 'AWS::SecurityHub::FindingAggregator', {
    id: ignored,
    linking_mode: 'RegionLinkingMode',
    region: ignored,
    specified_regions: 'Regions',
  }),
  resource('aws_securityhub_insight', 'AWS::SecurityHub::Insight', {
    filters: { to: 'Filters', by: unmapped },
    group_by_attribute: 'GroupByAttribute',
    id: ignored,
    name: 'Name',
    region: ignored,
  }),
  resource('aws_securityhub_organization_admin_account', 'AWS::SecurityHub::DelegatedAdmin', {
    admin_account_id: 'AdminAccountId',
    id: ignored,
    region: ignored,
  }),
  resource('aws_securityhub_organization_configuration', 'AWS::SecurityHub::OrganizationConfiguration', {
    auto_enable: 'AutoEnable',
    auto_enable_standards: 'AutoEnableStandards',
    id: ignored,
    organization_configuration: { inner: { configuration_type: 'ConfigurationType' } },
    region: ignored,
    timeouts: ignored,
  }),
  resource('aws_securityhub_product_subscription', 'AWS::SecurityHub::ProductSubscription', {
    id: ignored,
    product_arn: 'ProductArn',
    region: ignored,
  }),
  resource('aws_securityhub_standards_subscription', 'AWS::SecurityHub::Standard', {
    id: ignored,
    region: ignored,
    standards_arn: 'StandardsArn',
    timeouts: ignored,
  }),
  resource('aws_securitylake_data_lake', 'AWS::SecurityLake::DataLake', {
    configuration: {
      inner: {
        encryption_configuration: { block: 'EncryptionConfiguration', attributes: { kms_key_id: 'KmsKeyId' } },
        lifecycle_configuration: {
          block: 'LifecycleConfiguration',
          attributes: {
            expiration: { block: 'Expiration', attributes: { days: 'Days' } },
            transition: { blocks: 'Transitions', attributes: { days: 'Days', storage_class: 'StorageClass' } },
          },
        },
        region: ignored,
        replication_configuration: {
          block: 'ReplicationConfiguration',
          attributes: { regions: 'Regions', role_arn: 'RoleArn' },
        },
      },
    },
    meta_store_manager_role_arn: 'MetaStoreManagerRoleArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource('aws_shield_protection', 'AWS::Shield::Protection', {
    id: ignored,
    name: 'Name',
    resource_arn: 'ResourceArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_shield_protection_group', 'AWS::Shield::ProtectionGroup', {
    aggregation: 'Aggregation',
    id: ignored,
    members: 'Members',
    pattern: 'Pattern',
    protection_group_id: 'ProtectionGroupId',
    resource_type: 'ResourceType',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  ...none(
    'aws_detective_invitation_accepter',
    'aws_detective_organization_configuration',
    'aws_fms_admin_account',
    'aws_guardduty_invite_accepter',
    'aws_guardduty_member_detector_feature',
    'aws_guardduty_organization_admin_account',
    'aws_guardduty_organization_configuration',
    'aws_guardduty_organization_configuration_feature',
    'aws_inspector2_delegated_admin_account',
    'aws_inspector2_enabler',
    'aws_inspector2_member_association',
    'aws_inspector2_organization_configuration',
    'aws_macie2_classification_export_configuration',
    'aws_macie2_classification_job',
    'aws_macie2_invitation_accepter',
    'aws_macie2_organization_admin_account',
    'aws_macie2_organization_configuration',
    'aws_securityhub_action_target',
    'aws_securityhub_invite_accepter',
    'aws_securityhub_member',
    'aws_securityhub_standards_control',
    'aws_securityhub_standards_control_association',
    'aws_shield_subscription',
  ),
];
