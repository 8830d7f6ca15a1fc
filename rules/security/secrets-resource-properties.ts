import { all, defineRule, isSecretName, isSecretValue, type TextView } from '#rule';

/** Whether properties that are passwords, tokens or private keys are not written out. */
const areNotInCode = (...secrets: readonly TextView[]) =>
  all(...secrets.map((secret) => isSecretValue(secret, secret.exists()).not()));

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
  concealsSource: true,
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
  check: {
    'AWS::AmazonMQ::Broker': (broker) =>
      all(
        areNotInCode(broker.LdapServerMetadata.ServiceAccountPassword),
        broker.Users.every((user) => areNotInCode(user.Password)),
      ),
    'AWS::Amplify::App': (app) =>
      areNotInCode(
        app.OauthToken,
        app.AccessToken,
        app.BasicAuthConfig.Password,
        app.AutoBranchCreationConfig.BasicAuthConfig.Password,
      ),
    'AWS::Amplify::Branch': (branch) => areNotInCode(branch.BasicAuthConfig.Password),
    'AWS::AppStream::DirectoryConfig': (directory) => areNotInCode(directory.ServiceAccountCredentials.AccountPassword),
    // The address of a repository can hold the password of a user.
    'AWS::CodeBuild::Project': (project) => isSecretValue(project.Source.Location).not(),
    'AWS::CodeBuild::SourceCredential': (credential) => areNotInCode(credential.Token),
    'AWS::CodePipeline::Webhook': (webhook) => areNotInCode(webhook.AuthenticationConfiguration.SecretToken),
    'AWS::DataSync::LocationObjectStorage': (location) => areNotInCode(location.SecretKey),
    'AWS::DirectoryService::MicrosoftAD': (directory) => areNotInCode(directory.Password),
    'AWS::DirectoryService::SimpleAD': (directory) => areNotInCode(directory.Password),
    'AWS::DMS::Endpoint': (endpoint) =>
      areNotInCode(
        endpoint.Password,
        endpoint.KafkaSettings.SaslPassword,
        endpoint.KafkaSettings.SslClientKeyPassword,
        endpoint.MongoDbSettings.Password,
        endpoint.OracleSettings.AsmPassword,
        endpoint.RedisSettings.AuthPassword,
      ),
    'AWS::DocDB::DBCluster': (cluster) => areNotInCode(cluster.MasterUserPassword),
    'AWS::ElastiCache::ReplicationGroup': (group) => areNotInCode(group.AuthToken),
    'AWS::ElasticLoadBalancingV2::Listener': (listener) =>
      listener.DefaultActions.every((action) => areNotInCode(action.AuthenticateOidcConfig.ClientSecret)),
    'AWS::EMR::Cluster': ({ KerberosAttributes: kerberos }) =>
      areNotInCode(kerberos.ADDomainJoinPassword, kerberos.CrossRealmTrustPrincipalPassword, kerberos.KdcAdminPassword),
    'AWS::Events::Connection': ({ AuthParameters: parameters }) =>
      areNotInCode(
        parameters.ApiKeyAuthParameters.ApiKeyValue,
        parameters.BasicAuthParameters.Password,
        parameters.OAuthParameters.ClientParameters.ClientSecret,
      ),
    'AWS::Glue::Connection': (connection) =>
      connection.ConnectionInput.ConnectionProperties.every((value, key) =>
        isSecretValue(value, isSecretName(key)).not(),
      ),
    'AWS::IAM::ServerCertificate': (certificate) => areNotInCode(certificate.PrivateKey),
    'AWS::IAM::User': (user) => areNotInCode(user.LoginProfile.Password),
    'AWS::KinesisFirehose::DeliveryStream': (stream) =>
      areNotInCode(
        stream.HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey,
        stream.RedshiftDestinationConfiguration.Password,
        stream.SnowflakeDestinationConfiguration.PrivateKey,
        stream.SnowflakeDestinationConfiguration.KeyPassphrase,
        stream.SplunkDestinationConfiguration.HECToken,
      ),
    'AWS::ManagedBlockchain::Member': (member) =>
      areNotInCode(member.MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword),
    'AWS::OpenSearchService::Domain': (domain) =>
      areNotInCode(domain.AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword),
    'AWS::Pinpoint::APNSChannel': (channel) => areNotInCode(channel.PrivateKey, channel.TokenKey),
    'AWS::Pinpoint::GCMChannel': (channel) => areNotInCode(channel.ApiKey),
    'AWS::RDS::DBCluster': (cluster) => areNotInCode(cluster.MasterUserPassword),
    'AWS::RDS::DBInstance': (database) => areNotInCode(database.MasterUserPassword, database.TdeCredentialPassword),
    'AWS::Redshift::Cluster': (warehouse) => areNotInCode(warehouse.MasterUserPassword),
  },
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
