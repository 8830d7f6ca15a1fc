import { defineRule } from '#rule';

export default defineRule({
  id: 'opensearch-domain-https',
  title: 'OpenSearch domains accept HTTPS only',
  severity: 'high',
  bestPractices: ['SEC09-BP02'],
  why: 'A domain that also answers plain HTTP lets a client send credentials and documents in clear without anybody noticing.',
  remedy: 'Set DomainEndpointOptions.EnforceHTTPS to true once every client uses https; it costs nothing.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-opensearchservice-domain-domainendpointoptions.html',
  equivalents: {
    checkov: ['CKV_AWS_83'],
    trivy: ['AVD-AWS-0046'],
    cfnGuard: ['ELASTICSEARCH_HTTPS_REQUIRED', 'OPENSEARCH_HTTPS_REQUIRED'],
    kics: ['2e9e0729-66d5-4148-9d39-5e6fb4bf2a4e', '4cdc88e6-c0c8-4081-a639-bb3a557cbedf'],
    prowler: ['opensearch_service_domains_https_communications_enforced'],
    awsConfig: ['opensearch-https-required'],
  },
  resource: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check: (domain) => domain.DomainEndpointOptions.EnforceHTTPS.orDefault(false).is(true),
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          EBSOptions: { EBSEnabled: true, VolumeType: gp3, VolumeSize: 100 }
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          EBSOptions: { EBSEnabled: true, VolumeType: gp3, VolumeSize: 100 }
          DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10 }
    `,
  },
});
