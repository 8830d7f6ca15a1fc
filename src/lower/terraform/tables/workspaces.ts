import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon WorkSpaces. */
export const workSpaces = (): readonly Table[] => [
  resource('aws_workspaces_workspace', 'AWS::WorkSpaces::Workspace', {
    bundle_id: 'BundleId',
    directory_id: 'DirectoryId',
    region: ignored,
    root_volume_encryption_enabled: 'RootVolumeEncryptionEnabled',
    tags: { to: 'Tags', by: tagList },
    user_name: 'UserName',
    user_volume_encryption_enabled: 'UserVolumeEncryptionEnabled',
    volume_encryption_key: 'VolumeEncryptionKey',
    workspace_properties: {
      block: 'WorkspaceProperties',
      attributes: {
        compute_type_name: 'ComputeTypeName',
        root_volume_size_gib: 'RootVolumeSizeGib',
        running_mode: 'RunningMode',
        running_mode_auto_stop_timeout_in_minutes: 'RunningModeAutoStopTimeoutInMinutes',
        user_volume_size_gib: 'UserVolumeSizeGib',
      },
      // In a block that does not mention it the provider leaves a WorkSpace on; without the block WorkSpaces decides.
      defaults: { RunningMode: 'ALWAYS_ON' },
    },
  }),
  resource('aws_workspaces_pool', 'AWS::WorkSpaces::WorkspacesPool', {
    application_settings: {
      block: 'ApplicationSettings',
      attributes: {
        settings_group: 'SettingsGroup',
        status: 'Status',
      },
    },
    bundle_id: 'BundleId',
    capacity: {
      block: 'Capacity',
      attributes: {
        desired_user_sessions: 'DesiredUserSessions',
      },
    },
    description: 'Description',
    directory_id: 'DirectoryId',
    pool_name: 'PoolName',
    region: ignored,
    running_mode: 'RunningMode',
    tags: { to: 'Tags', by: tagList },
    timeout_settings: {
      block: 'TimeoutSettings',
      attributes: {
        disconnect_timeout_in_seconds: 'DisconnectTimeoutInSeconds',
        idle_disconnect_timeout_in_seconds: 'IdleDisconnectTimeoutInSeconds',
        max_user_duration_in_seconds: 'MaxUserDurationInSeconds',
      },
    },
  }),
  resource('aws_workspaces_connection_alias', 'AWS::WorkSpaces::ConnectionAlias', {
    connection_string: 'ConnectionString',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
];
