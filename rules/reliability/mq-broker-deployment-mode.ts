import { defineRule } from '#rule';

export default defineRule({
  id: 'mq-broker-deployment-mode',
  title: 'Amazon MQ brokers run in several Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02', 'REL11-BP07'],
  why: 'A single broker is away with its zone and during each maintenance window, and nobody can send or receive until it is back.',
  remedy:
    'Set DeploymentMode to ACTIVE_STANDBY_MULTI_AZ for ActiveMQ or CLUSTER_MULTI_AZ for RabbitMQ, which is billed as two or three brokers; it cannot be changed later without a new broker. For a development broker suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html',
  equivalents: {
    prowler: ['mq_broker_active_deployment_mode', 'mq_broker_cluster_deployment_mode'],
    securityHub: ['MQ.5', 'MQ.6'],
  },
  resource: 'AWS::AmazonMQ::Broker',
  check: (broker) => broker.DeploymentMode.isOneOf('ACTIVE_STANDBY_MULTI_AZ', 'CLUSTER_MULTI_AZ'),
  examples: {
    fails: `
      Orders:
        Type: AWS::AmazonMQ::Broker
        Properties:
          BrokerName: orders
          EngineType: RABBITMQ
          HostInstanceType: mq.m7g.large
          DeploymentMode: SINGLE_INSTANCE
          PubliclyAccessible: false
    `,
    passes: `
      Orders:
        Type: AWS::AmazonMQ::Broker
        Properties:
          BrokerName: orders
          EngineType: RABBITMQ
          HostInstanceType: mq.m7g.large
          DeploymentMode: CLUSTER_MULTI_AZ
          PubliclyAccessible: false
    `,
  },
});
