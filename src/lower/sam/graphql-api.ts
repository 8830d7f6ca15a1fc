import { inPlaceOf, unknownTerm } from './data.ts';
import { type Macro, makeMain, makeUnknown } from './expansion.ts';
import { memberOf, membersOf, scalarText } from './member.ts';

/**
 * The GraphQL API itself; its data sources, resolvers and keys are made of the rest and are not known.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::GraphQLApi".
 */
export function expandGraphQLApi(macro: Macro): void {
  const { properties, id, place } = macro;
  const auth = memberOf(properties, 'Auth');
  const part = (name: string) => memberOf(auth?.value, name);
  const additional = part('Additional');
  const logging = memberOf(properties, 'Logging');
  const answer = scalarText(logging?.value)?.toLowerCase();
  // Logs are on unless the author says otherwise.
  const logs = { CloudWatchLogsRoleArn: unknownTerm('SAM makes the role', logging ?? place), FieldLogLevel: 'ALL' };
  makeMain(macro, {
    type: 'AWS::AppSync::GraphQLApi',
    properties: {
      ...membersOf(properties, [
        'IntrospectionConfig',
        'Name',
        'OwnerContact',
        'QueryDepthLimit',
        'ResolverCountLimit',
      ]),
      ...membersOf(properties, ['Tags', 'Visibility', 'XrayEnabled']),
      AuthenticationType: part('Type'),
      LambdaAuthorizerConfig: part('LambdaAuthorizer'),
      OpenIDConnectConfig: part('OpenIDConnect'),
      UserPoolConfig: part('UserPool'),
      AdditionalAuthenticationProviders:
        additional && inPlaceOf(additional, unknownTerm('SAM makes it of Auth.Additional', additional.value)),
      LogConfig: answer === 'false' ? undefined : logging && answer === undefined ? logging : logs,
    },
  });
  const rest = ['ApiKeys', 'Cache', 'DataSources', 'DomainName', 'Functions', 'Resolvers', 'SchemaInline', 'SchemaUri'];
  makeUnknown(macro, `${id}Parts`, 'GraphQLApi', membersOf(properties, rest));
}
