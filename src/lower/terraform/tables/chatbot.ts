import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon Q Developer in chat applications, which was AWS Chatbot. */
export const chatbot = (): readonly Table[] => [
  resource(
    'aws_chatbot_slack_channel_configuration',
    'AWS::Chatbot::SlackChannelConfiguration',
    {
      configuration_name: 'ConfigurationName',
      guardrail_policy_arns: 'GuardrailPolicies',
      iam_role_arn: 'IamRoleArn',
      logging_level: 'LoggingLevel',
      region: ignored,
      slack_channel_id: 'SlackChannelId',
      slack_team_id: 'SlackWorkspaceId',
      sns_topic_arns: 'SnsTopicArns',
      tags: { to: 'Tags', by: tagList },
      timeouts: ignored,
      user_authorization_required: 'UserRoleRequired',
    },
    { covers: ['CustomizationResourceArns'] },
  ),
  resource(
    'aws_chatbot_teams_channel_configuration',
    'AWS::Chatbot::MicrosoftTeamsChannelConfiguration',
    {
      channel_id: 'TeamsChannelId',
      channel_name: 'TeamsChannelName',
      configuration_name: 'ConfigurationName',
      guardrail_policy_arns: 'GuardrailPolicies',
      iam_role_arn: 'IamRoleArn',
      logging_level: 'LoggingLevel',
      region: ignored,
      sns_topic_arns: 'SnsTopicArns',
      tags: { to: 'Tags', by: tagList },
      team_id: 'TeamId',
      team_name: ignored,
      tenant_id: 'TeamsTenantId',
      timeouts: ignored,
      user_authorization_required: 'UserRoleRequired',
    },
    { covers: ['CustomizationResourceArns'] },
  ),
];
