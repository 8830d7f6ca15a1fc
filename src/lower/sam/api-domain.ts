import type { Term } from '../term.ts';
import { referenceTo } from './data.ts';
import { type Macro, make, refOf } from './expansion.ts';
import { itemsOf, memberOf, membersOf, scalarText } from './member.ts';

/** What a domain is made of for one kind of API. */
export interface DomainTypes {
  readonly domain: 'AWS::ApiGateway::DomainName' | 'AWS::ApiGatewayV2::DomainName';
  readonly mapping: 'AWS::ApiGateway::BasePathMapping' | 'AWS::ApiGatewayV2::ApiMapping';
  /** What the mapping calls the API. */
  readonly api: 'RestApiId' | 'ApiId';
}

/**
 * The domain of an API, with its mappings and its DNS records. The logical id of a domain ends in a hash that nobody writes.
 * Source: AWS SAM Developer Guide, "DomainConfiguration" and "HttpApiDomainConfiguration".
 */
export function makeDomain(macro: Macro, stage: Term, types: DomainTypes): void {
  const { properties, id, expansion } = macro;
  const written = memberOf(properties, 'Domain');
  if (written === undefined) return;
  const part = (name: string) => memberOf(written.value, name);
  const [certificate, endpoint, policy] = [
    part('CertificateArn'),
    part('EndpointConfiguration'),
    part('SecurityPolicy'),
  ];
  const isEdge = scalarText(endpoint?.value) === 'EDGE';
  const isRest = types.domain === 'AWS::ApiGateway::DomainName';
  const domain = make(macro, {
    address: `${id}DomainName`,
    type: types.domain,
    properties: {
      DomainName: part('DomainName'),
      ...(isRest
        ? {
            [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: certificate,
            EndpointConfiguration: { Types: [endpoint ?? 'REGIONAL'] },
            SecurityPolicy: policy,
            OwnershipVerificationCertificateArn: part('OwnershipVerificationCertificateArn'),
          }
        : {
            DomainNameConfigurations: [
              { CertificateArn: certificate, EndpointType: endpoint ?? 'REGIONAL', SecurityPolicy: policy },
            ],
          }),
      MutualTlsAuthentication: part('MutualTlsAuthentication'),
    },
    at: written,
  });
  expansion.names.set(`${id}.DomainName`, domain);
  const paths = part('BasePath');
  const mapped = paths === undefined ? [undefined] : itemsOf(paths.value);
  for (const [index, path] of mapped.entries()) {
    make(macro, {
      address: `${id}${scalarText(path)?.replace(/\W/g, '') ?? (index === 0 ? '' : index)}${isRest ? 'BasePathMapping' : 'ApiMapping'}`,
      type: types.mapping,
      properties: {
        DomainName: referenceTo(domain, written),
        [types.api]: refOf(macro),
        Stage: stage,
        [isRest ? 'BasePath' : 'ApiMappingKey']: path,
      },
      at: written,
    });
  }
  const route53 = part('Route53');
  if (route53 === undefined) return;
  make(macro, {
    address: `${id}RecordSetGroup`,
    type: 'AWS::Route53::RecordSetGroup',
    properties: membersOf(route53.value, ['HostedZoneId', 'HostedZoneName']),
    at: route53,
    open: 'SAM writes the records',
  });
}
