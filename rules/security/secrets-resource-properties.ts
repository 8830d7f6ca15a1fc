import {
  type AnyView,
  all,
  defineRule,
  isSecretName,
  isSecretValue,
  type ResourceView,
  type TextView,
  type Verdict,
} from '#rule';

/** Whether a property that is a password, a token or a private key is not written out. */
const isNotInCode = (secret: TextView): Verdict => isSecretValue(secret, secret.exists()).not();

/** The properties that hold a secret. A resource has only some of them; those that its type does not have are not set. */
function secretsOf(resource: AnyView): readonly TextView[] {
  const database = resource as ResourceView<'AWS::RDS::DBInstance'>;
  const directory = resource as ResourceView<'AWS::DirectoryService::MicrosoftAD'>;
  const cache = resource as ResourceView<'AWS::ElastiCache::ReplicationGroup'>;
  const broker = resource as ResourceView<'AWS::AmazonMQ::Broker'>;
  const endpoint = resource as ResourceView<'AWS::DMS::Endpoint'>;
  const user = resource as ResourceView<'AWS::IAM::User'>;
  const certificate = resource as ResourceView<'AWS::IAM::ServerCertificate'>;
  const app = resource as ResourceView<'AWS::Amplify::App'>;
  const credential = resource as ResourceView<'AWS::CodeBuild::SourceCredential'>;
  const webhook = resource as ResourceView<'AWS::CodePipeline::Webhook'>;
  const fleet = resource as ResourceView<'AWS::AppStream::DirectoryConfig'>;
  const location = resource as ResourceView<'AWS::DataSync::LocationObjectStorage'>;
  const cluster = resource as ResourceView<'AWS::EMR::Cluster'>;
  const connection = resource as ResourceView<'AWS::Events::Connection'>;
  const stream = resource as ResourceView<'AWS::KinesisFirehose::DeliveryStream'>;
  const member = resource as ResourceView<'AWS::ManagedBlockchain::Member'>;
  const domain = resource as ResourceView<'AWS::OpenSearchService::Domain'>;
  const apple = resource as ResourceView<'AWS::Pinpoint::APNSChannel'>;
  const google = resource as ResourceView<'AWS::Pinpoint::GCMChannel'>;
  return [
    database.MasterUserPassword,
    database.TdeCredentialPassword,
    directory.Password,
    cache.AuthToken,
    broker.LdapServerMetadata.ServiceAccountPassword,
    endpoint.KafkaSettings.SaslPassword,
    endpoint.KafkaSettings.SslClientKeyPassword,
    endpoint.MongoDbSettings.Password,
    endpoint.OracleSettings.AsmPassword,
    endpoint.RedisSettings.AuthPassword,
    user.LoginProfile.Password,
    certificate.PrivateKey,
    app.OauthToken,
    app.AccessToken,
    app.BasicAuthConfig.Password,
    app.AutoBranchCreationConfig.BasicAuthConfig.Password,
    credential.Token,
    webhook.AuthenticationConfiguration.SecretToken,
    fleet.ServiceAccountCredentials.AccountPassword,
    location.SecretKey,
    cluster.KerberosAttributes.ADDomainJoinPassword,
    cluster.KerberosAttributes.CrossRealmTrustPrincipalPassword,
    cluster.KerberosAttributes.KdcAdminPassword,
    connection.AuthParameters.ApiKeyAuthParameters.ApiKeyValue,
    connection.AuthParameters.BasicAuthParameters.Password,
    connection.AuthParameters.OAuthParameters.ClientParameters.ClientSecret,
    stream.HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey,
    stream.RedshiftDestinationConfiguration.Password,
    stream.SnowflakeDestinationConfiguration.PrivateKey,
    stream.SnowflakeDestinationConfiguration.KeyPassphrase,
    stream.SplunkDestinationConfiguration.HECToken,
    member.MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword,
    domain.AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword,
    apple.PrivateKey,
    apple.TokenKey,
    google.ApiKey,
  ];
}

export default defineRule({
  id: 'secrets-resource-properties',
  title: 'Passwords, tokens and private keys do not stand in the code',
  severity: 'high',
  bestPractices: ['SEC02-BP03'],
  why: 'A secret in the code can be read by everybody who reads the repository, its history or the template in the console, and it cannot be rotated without a deployment.',
  remedy:
    'Take the value from a dynamic reference such as {{resolve:secretsmanager:...}}, let the service manage the secret where it can (ManageMasterUserPassword), or use a NoEcho parameter without default; then change the secret, since the history keeps it.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html',
  equivalents: {
    cfnGuard: [
      'AMAZON_MQ_BROKER_USERS_NO_PLAINTEXT_PASSWORD',
      'DMS_NO_PLAINTEXT_PASSWORD',
      'IAM_USER_LOGIN_PROFILE_NO_PLAINTEXT_PASSWORD',
      'MICROSOFT_AD_NO_PLAINTEXT_PASSWORD',
      'RDS_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD',
      'RDS_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD',
      'REDSHIFT_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD',
    ],
    cfnNag: ['F23', 'F31', 'F34', 'F35', 'F36', 'F37', 'F44', 'F51'],
  },
  resource: [
    'AWS::AmazonMQ::Broker',
    'AWS::Amplify::App',
    'AWS::Amplify::Branch',
    'AWS::AppStream::DirectoryConfig',
    'AWS::CodeBuild::Project',
    'AWS::CodeBuild::SourceCredential',
    'AWS::CodePipeline::Webhook',
    'AWS::DataSync::LocationObjectStorage',
    'AWS::DirectoryService::MicrosoftAD',
    'AWS::DirectoryService::SimpleAD',
    'AWS::DMS::Endpoint',
    'AWS::DocDB::DBCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::EMR::Cluster',
    'AWS::Events::Connection',
    'AWS::Glue::Connection',
    'AWS::IAM::ServerCertificate',
    'AWS::IAM::User',
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::ManagedBlockchain::Member',
    'AWS::OpenSearchService::Domain',
    'AWS::Pinpoint::APNSChannel',
    'AWS::Pinpoint::GCMChannel',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::Redshift::Cluster',
  ],
  check: (resource) =>
    all(
      ...secretsOf(resource).map(isNotInCode),
      (resource as ResourceView<'AWS::AmazonMQ::Broker'>).Users.every((user) => isNotInCode(user.Password)),
      (resource as ResourceView<'AWS::ElasticLoadBalancingV2::Listener'>).DefaultActions.every((action) =>
        isNotInCode(action.AuthenticateOidcConfig.ClientSecret),
      ),
      (resource as ResourceView<'AWS::Glue::Connection'>).ConnectionInput.ConnectionProperties.every((value, key) =>
        isSecretValue(value, isSecretName(key)).not(),
      ),
      // The address of a repository can hold the password of a user.
      isSecretValue((resource as ResourceView<'AWS::CodeBuild::Project'>).Source.Location).not(),
    ),
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          MasterUsername: app
          MasterUserPassword: correct-horse-battery
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          MasterUsername: app
          MasterUserPassword: '{{resolve:secretsmanager:orders:SecretString:password}}'
    `,
  },
});
