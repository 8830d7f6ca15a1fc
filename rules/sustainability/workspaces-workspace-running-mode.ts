import { defineRule } from '#rule';

export default defineRule({
  id: 'workspaces-workspace-running-mode',
  title: 'Virtual desktops stop when nobody uses them',
  severity: 'low',
  bestPractices: ['SUS02-BP05', 'COST04-BP04', 'COST09-BP03'],
  why: 'A desktop that is always on runs three hours unused for each hour of work, which costs power and, for users of less than about 80 hours a month, money.',
  remedy:
    'Set RunningMode to AUTO_STOP (FleetType of an AppStream fleet to ON_DEMAND or ELASTIC); starting then takes the user a minute or two. Suppress it with the reason where the monthly price is lower for full-time users.',
  source: 'https://docs.aws.amazon.com/workspaces/latest/adminguide/running-mode.html',
  resource: ['AWS::WorkSpaces::Workspace', 'AWS::WorkSpaces::WorkspacesPool', 'AWS::AppStream::Fleet'],
  // What is left to the service passes.
  check: {
    'AWS::WorkSpaces::Workspace': (desktop) =>
      desktop.WorkspaceProperties.RunningMode.is('ALWAYS_ON').not().expecting('"AUTO_STOP"'),
    'AWS::WorkSpaces::WorkspacesPool': (pool) => pool.RunningMode.is('ALWAYS_ON').not().expecting('"AUTO_STOP"'),
    'AWS::AppStream::Fleet': (fleet) => fleet.FleetType.is('ALWAYS_ON').not().expecting('"ON_DEMAND" or "ELASTIC"'),
  },
  examples: {
    fails: `
      Desk:
        Type: AWS::WorkSpaces::Workspace
        Properties:
          BundleId: wsb-0123456789
          DirectoryId: d-0123456789
          UserName: ana
          WorkspaceProperties: { RunningMode: ALWAYS_ON }
    `,
    passes: `
      Desk:
        Type: AWS::WorkSpaces::Workspace
        Properties:
          BundleId: wsb-0123456789
          DirectoryId: d-0123456789
          UserName: ana
          WorkspaceProperties: { RunningMode: AUTO_STOP, RunningModeAutoStopTimeoutInMinutes: 60 }
    `,
  },
});
