import { tagList } from '../change.ts';
import { inBlock, keyedBy, renamed } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** Sets of addresses and of ports, which have names. */
const addressSets = keyedBy('key', inBlock('ip_set', renamed({ definition: 'Definition' })));
const portSets = keyedBy('key', inBlock('port_set', renamed({ definition: 'Definition' })));
const addressReferences = keyedBy('key', inBlock('ip_set_reference', renamed({ reference_arn: 'ReferenceArn' })));

/** AWS Network Firewall. */
export const networkFirewall = (): readonly Table[] => [
  resource('aws_networkfirewall_firewall', 'AWS::NetworkFirewall::Firewall', {
    availability_zone_change_protection: 'AvailabilityZoneChangeProtection',
    availability_zone_mapping: {
      blocks: 'AvailabilityZoneMappings',
      attributes: {
        availability_zone_id: 'AvailabilityZone',
      },
    },
    delete_protection: 'DeleteProtection',
    description: 'Description',
    enabled_analysis_types: 'EnabledAnalysisTypes',
    encryption_configuration: ignored,
    firewall_policy_arn: 'FirewallPolicyArn',
    firewall_policy_change_protection: 'FirewallPolicyChangeProtection',
    id: ignored,
    name: 'FirewallName',
    region: ignored,
    subnet_change_protection: 'SubnetChangeProtection',
    subnet_mapping: {
      blocks: 'SubnetMappings',
      attributes: {
        ip_address_type: 'IPAddressType',
        subnet_id: 'SubnetId',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
    transit_gateway_id: 'TransitGatewayId',
    vpc_id: 'VpcId',
  }),
  resource('aws_networkfirewall_firewall_policy', 'AWS::NetworkFirewall::FirewallPolicy', {
    description: 'Description',
    encryption_configuration: ignored,
    firewall_policy: {
      block: 'FirewallPolicy',
      attributes: {
        enable_tls_session_holding: 'EnableTLSSessionHolding',
        policy_variables: {
          block: 'PolicyVariables',
          attributes: {
            rule_variables: { to: 'RuleVariables', by: addressSets },
          },
        },
        stateful_default_actions: 'StatefulDefaultActions',
        stateful_engine_options: {
          block: 'StatefulEngineOptions',
          attributes: {
            flow_timeouts: {
              block: 'FlowTimeouts',
              attributes: {
                tcp_idle_timeout_seconds: 'TcpIdleTimeoutSeconds',
              },
            },
            rule_order: 'RuleOrder',
            stream_exception_policy: 'StreamExceptionPolicy',
          },
        },
        stateful_rule_group_reference: {
          blocks: 'StatefulRuleGroupReferences',
          attributes: {
            deep_threat_inspection: 'DeepThreatInspection',
            override: {
              block: 'Override',
              attributes: {
                action: 'Action',
              },
            },
            priority: 'Priority',
            resource_arn: 'ResourceArn',
          },
        },
        stateless_custom_action: {
          blocks: 'StatelessCustomActions',
          attributes: {
            action_definition: {
              block: 'ActionDefinition',
              attributes: {
                publish_metric_action: {
                  block: 'PublishMetricAction',
                  attributes: {
                    dimension: {
                      blocks: 'Dimensions',
                      attributes: {
                        value: 'Value',
                      },
                    },
                  },
                },
              },
            },
            action_name: 'ActionName',
          },
        },
        stateless_default_actions: 'StatelessDefaultActions',
        stateless_fragment_default_actions: 'StatelessFragmentDefaultActions',
        stateless_rule_group_reference: {
          blocks: 'StatelessRuleGroupReferences',
          attributes: {
            priority: 'Priority',
            resource_arn: 'ResourceArn',
          },
        },
        tls_inspection_configuration_arn: 'TLSInspectionConfigurationArn',
      },
    },
    id: ignored,
    name: 'FirewallPolicyName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_networkfirewall_logging_configuration',
    'AWS::NetworkFirewall::LoggingConfiguration',
    {
      enable_monitoring_dashboard: 'EnableMonitoringDashboard',
      firewall_arn: 'FirewallArn',
      id: ignored,
      logging_configuration: {
        block: 'LoggingConfiguration',
        attributes: {
          log_destination_config: {
            blocks: 'LogDestinationConfigs',
            attributes: {
              log_destination: 'LogDestination',
              log_destination_type: 'LogDestinationType',
              log_type: 'LogType',
            },
          },
        },
      },
      region: ignored,
    },
    { covers: ['FirewallName'] },
  ),
  resource(
    'aws_networkfirewall_rule_group',
    'AWS::NetworkFirewall::RuleGroup',
    {
      capacity: 'Capacity',
      description: 'Description',
      encryption_configuration: ignored,
      id: ignored,
      name: 'RuleGroupName',
      region: ignored,
      rule_group: {
        block: 'RuleGroup',
        attributes: {
          reference_sets: {
            block: 'ReferenceSets',
            attributes: {
              ip_set_references: { to: 'IPSetReferences', by: addressReferences },
            },
          },
          rule_variables: {
            block: 'RuleVariables',
            attributes: {
              ip_sets: { to: 'IPSets', by: addressSets },
              port_sets: { to: 'PortSets', by: portSets },
            },
          },
          rules_source: {
            block: 'RulesSource',
            attributes: {
              rules_source_list: {
                block: 'RulesSourceList',
                attributes: {
                  generated_rules_type: 'GeneratedRulesType',
                  target_types: 'TargetTypes',
                  targets: 'Targets',
                },
              },
              rules_string: 'RulesString',
              stateful_rule: {
                blocks: 'StatefulRules',
                attributes: {
                  action: 'Action',
                  header: {
                    block: 'Header',
                    attributes: {
                      destination: 'Destination',
                      destination_port: 'DestinationPort',
                      direction: 'Direction',
                      protocol: 'Protocol',
                      source: 'Source',
                      source_port: 'SourcePort',
                    },
                  },
                  rule_option: {
                    blocks: 'RuleOptions',
                    attributes: {
                      keyword: 'Keyword',
                      settings: 'Settings',
                    },
                  },
                },
              },
              stateless_rules_and_custom_actions: {
                block: 'StatelessRulesAndCustomActions',
                attributes: {
                  custom_action: {
                    blocks: 'CustomActions',
                    attributes: {
                      action_definition: {
                        block: 'ActionDefinition',
                        attributes: {
                          publish_metric_action: {
                            block: 'PublishMetricAction',
                            attributes: {
                              dimension: {
                                blocks: 'Dimensions',
                                attributes: {
                                  value: 'Value',
                                },
                              },
                            },
                          },
                        },
                      },
                      action_name: 'ActionName',
                    },
                  },
                  stateless_rule: {
                    blocks: 'StatelessRules',
                    attributes: {
                      priority: 'Priority',
                      rule_definition: {
                        block: 'RuleDefinition',
                        attributes: {
                          actions: 'Actions',
                          match_attributes: {
                            block: 'MatchAttributes',
                            attributes: {
                              destination: {
                                blocks: 'Destinations',
                                attributes: {
                                  address_definition: 'AddressDefinition',
                                },
                              },
                              destination_port: {
                                blocks: 'DestinationPorts',
                                attributes: {
                                  from_port: 'FromPort',
                                  to_port: 'ToPort',
                                },
                              },
                              protocols: 'Protocols',
                              source: {
                                blocks: 'Sources',
                                attributes: {
                                  address_definition: 'AddressDefinition',
                                },
                              },
                              source_port: {
                                blocks: 'SourcePorts',
                                attributes: {
                                  from_port: 'FromPort',
                                  to_port: 'ToPort',
                                },
                              },
                              tcp_flag: {
                                blocks: 'TCPFlags',
                                attributes: {
                                  flags: 'Flags',
                                  masks: 'Masks',
                                },
                              },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          stateful_rule_options: {
            block: 'StatefulRuleOptions',
            attributes: {
              rule_order: 'RuleOrder',
            },
          },
        },
      },
      rules: 'RuleGroup.RulesSource.RulesString',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
    },
    { covers: ['SummaryConfiguration'] },
  ),
  resource('aws_networkfirewall_tls_inspection_configuration', 'AWS::NetworkFirewall::TLSInspectionConfiguration', {
    description: 'Description',
    encryption_configuration: ignored,
    name: 'TLSInspectionConfigurationName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    tls_inspection_configuration: {
      block: 'TLSInspectionConfiguration',
      attributes: {
        server_certificate_configuration: {
          blocks: 'ServerCertificateConfigurations',
          attributes: {
            certificate_authority_arn: 'CertificateAuthorityArn',
            check_certificate_revocation_status: {
              block: 'CheckCertificateRevocationStatus',
              attributes: {
                revoked_status_action: 'RevokedStatusAction',
                unknown_status_action: 'UnknownStatusAction',
              },
            },
            scope: {
              blocks: 'Scopes',
              attributes: {
                destination: {
                  blocks: 'Destinations',
                  attributes: {
                    address_definition: 'AddressDefinition',
                  },
                },
                destination_ports: {
                  blocks: 'DestinationPorts',
                  attributes: {
                    from_port: 'FromPort',
                    to_port: 'ToPort',
                  },
                },
                protocols: 'Protocols',
                source: {
                  blocks: 'Sources',
                  attributes: {
                    address_definition: 'AddressDefinition',
                  },
                },
                source_ports: {
                  blocks: 'SourcePorts',
                  attributes: {
                    from_port: 'FromPort',
                    to_port: 'ToPort',
                  },
                },
              },
            },
            server_certificate: {
              blocks: 'ServerCertificates',
              attributes: {
                resource_arn: 'ResourceArn',
              },
            },
          },
        },
      },
    },
  }),
  ...none('aws_networkfirewall_firewall_transit_gateway_attachment_accepter', 'aws_networkfirewall_resource_policy'),
];
