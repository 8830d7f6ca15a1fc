import { none, type Table } from '../table.ts';

/** Types that CloudFormation lacks and that no rule could take for the companion that it looks for. */
export const withoutCounterpart = (): readonly Table[] =>
  none(
    'aws_acm_certificate_validation',
    'aws_ami',
    'aws_ami_copy',
    'aws_ami_from_instance',
    'aws_ami_launch_permission',
    'aws_dynamodb_table_export',
    'aws_dynamodb_table_item',
    'aws_ebs_default_kms_key',
    'aws_ebs_encryption_by_default',
    'aws_ebs_snapshot',
    'aws_ebs_snapshot_copy',
    'aws_ec2_tag',
    'aws_ecs_tag',
    'aws_iam_account_alias',
    'aws_iam_account_password_policy',
    'aws_iam_user_ssh_key',
    'aws_kms_ciphertext',
    'aws_lambda_invocation',
    'aws_s3_bucket_object',
    'aws_s3_object',
    'aws_s3_object_copy',
  );
