import { any, defineRule } from '#rule';

export default defineRule({
  id: 'cloudfront-distribution-tls-version',
  title: 'CloudFront speaks TLS 1.2 or later with viewers',
  severity: 'medium',
  bestPractices: ['SEC09-BP02'],
  why: 'SSL 3, TLS 1.0 and TLS 1.1 have known weaknesses, and an attacker on the path can push a connection down to the oldest version that both sides still accept.',
  remedy:
    'Set ViewerCertificate.MinimumProtocolVersion to TLSv1.2_2021, with SslSupportMethod sni-only; it costs nothing. Where devices that know no TLS 1.2 must be served, suppress this with the reason.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  equivalents: {
    checkov: ['CKV_AWS_174', 'CKV2_AWS_54'],
    cfnGuard: ['CLOUDFRONT_MINIMUM_PROTOCOL_VERSION_RULE'],
    trivy: ['AVD-AWS-0013'],
    cdkNag: ['AwsSolutions-CFR4', 'CloudFrontDistributionHttpsViewerNoOutdatedSSL'],
    cfnNag: ['W70'],
    kics: [
      '00e5e55e-c2ff-46b3-a757-a7a1cd802456',
      '5c0003fb-9aa0-42c1-9da3-eb0e332bef21',
      'be96849c-3df6-49c2-bc16-778a7be2519c',
      'dc17ee4b-ddf2-4e23-96e8-7a36abad1303',
    ],
    awsConfig: ['cloudfront-security-policy-check'],
  },
  resource: 'AWS::CloudFront::Distribution',
  // With the certificate of CloudFront's own domain the version cannot be chosen; whether to have one is another question.
  check: ({ DistributionConfig: { ViewerCertificate: certificate } }) =>
    any(certificate.AcmCertificateArn.exists(), certificate.IamCertificateId.exists()).implies(() =>
      certificate.MinimumProtocolVersion.isOneOf(
        'TLSv1.2_2018',
        'TLSv1.2_2019',
        'TLSv1.2_2021',
        'TLSv1.2_2025',
        'TLSv1.3_2025',
      ).expecting('"TLSv1.2_2021" or another policy of TLS 1.2 or later'),
    ),
  examples: {
    fails: `
      Certificate:
        Type: AWS::CertificateManager::Certificate
        Properties: { DomainName: www.example.com, ValidationMethod: DNS }
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Aliases: [www.example.com]
            ViewerCertificate:
              AcmCertificateArn: !Ref Certificate
              SslSupportMethod: sni-only
              MinimumProtocolVersion: TLSv1
    `,
    passes: `
      Certificate:
        Type: AWS::CertificateManager::Certificate
        Properties: { DomainName: www.example.com, ValidationMethod: DNS }
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Aliases: [www.example.com]
            ViewerCertificate:
              AcmCertificateArn: !Ref Certificate
              SslSupportMethod: sni-only
              MinimumProtocolVersion: TLSv1.2_2021
    `,
  },
});
