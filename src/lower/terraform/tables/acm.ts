import { json, tagList } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS Certificate Manager and AWS Private CA. */
export const acm = (): readonly Table[] => [
  resource('aws_acm_certificate', 'AWS::CertificateManager::Certificate', {
    certificate_authority_arn: 'CertificateAuthorityArn',
    certificate_body: ignored,
    certificate_chain: ignored,
    domain_name: 'DomainName',
    early_renewal_duration: ignored,
    id: ignored,
    key_algorithm: 'KeyAlgorithm',
    options: {
      inner: {
        certificate_transparency_logging_preference: 'CertificateTransparencyLoggingPreference',
        export: 'CertificateExport',
      },
    },
    private_key: ignored,
    private_key_wo: ignored,
    private_key_wo_version: ignored,
    region: ignored,
    subject_alternative_names: 'SubjectAlternativeNames',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    validation_method: 'ValidationMethod',
    validation_option: {
      blocks: 'DomainValidationOptions',
      attributes: {
        domain_name: 'DomainName',
        validation_domain: 'ValidationDomain',
      },
    },
  }),
  resource(
    'aws_acmpca_certificate',
    'AWS::ACMPCA::Certificate',
    {
      api_passthrough: { to: 'ApiPassthrough', by: json },
      certificate_authority_arn: 'CertificateAuthorityArn',
      certificate_signing_request: 'CertificateSigningRequest',
      id: ignored,
      region: ignored,
      signing_algorithm: 'SigningAlgorithm',
      template_arn: 'TemplateArn',
      validity: {
        block: 'Validity',
        attributes: {
          type: 'Type',
          value: 'Value',
        },
      },
    },
    { covers: ['ValidityNotBefore'] },
  ),
  resource(
    'aws_acmpca_certificate_authority',
    'AWS::ACMPCA::CertificateAuthority',
    {
      certificate_authority_configuration: {
        inner: {
          key_algorithm: 'KeyAlgorithm',
          signing_algorithm: 'SigningAlgorithm',
          subject: {
            block: 'Subject',
            attributes: {
              common_name: 'CommonName',
              country: 'Country',
              distinguished_name_qualifier: 'DistinguishedNameQualifier',
              generation_qualifier: 'GenerationQualifier',
              given_name: 'GivenName',
              initials: 'Initials',
              locality: 'Locality',
              organization: 'Organization',
              organizational_unit: 'OrganizationalUnit',
              pseudonym: 'Pseudonym',
              state: 'State',
              surname: 'Surname',
              title: 'Title',
            },
          },
        },
      },
      enabled: ignored,
      id: ignored,
      key_storage_security_standard: 'KeyStorageSecurityStandard',
      permanent_deletion_time_in_days: ignored,
      region: ignored,
      revocation_configuration: {
        block: 'RevocationConfiguration',
        attributes: {
          crl_configuration: {
            block: 'CrlConfiguration',
            attributes: {
              custom_cname: 'CustomCname',
              custom_path: 'CustomPath',
              enabled: 'Enabled',
              expiration_in_days: 'ExpirationInDays',
              s3_bucket_name: 'S3BucketName',
              s3_object_acl: 'S3ObjectAcl',
            },
          },
          ocsp_configuration: {
            block: 'OcspConfiguration',
            attributes: {
              enabled: 'Enabled',
              ocsp_custom_cname: 'OcspCustomCname',
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      type: 'Type',
      usage_mode: 'UsageMode',
    },
    { covers: ['CsrExtensions'] },
  ),
  resource(
    'aws_acmpca_certificate_authority_certificate',
    'AWS::ACMPCA::CertificateAuthorityActivation',
    {
      certificate: 'Certificate',
      certificate_authority_arn: 'CertificateAuthorityArn',
      certificate_chain: 'CertificateChain',
      id: ignored,
      region: ignored,
    },
    { covers: ['Status'] },
  ),
  resource('aws_acmpca_permission', 'AWS::ACMPCA::Permission', {
    actions: 'Actions',
    certificate_authority_arn: 'CertificateAuthorityArn',
    id: ignored,
    principal: 'Principal',
    region: ignored,
    source_account: 'SourceAccount',
  }),
  ...none('aws_acmpca_policy'),
];
