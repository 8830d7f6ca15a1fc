/**
 * Services that AWS has closed or whose end it has announced: the type that stands for the application of the service, the last day on
 * which anybody can reach it (or where to read it), and what takes its place. Services that are closed to new customers only are not among them.
 * Source (November 2026): the end of support notices in the guides of each service; AWS General Reference, "Services in Sunset" and
 * "Services in Full Shutdown", where the day may be the one after.
 */
export const closedServices = [
  { type: 'AWS::AppMesh::Mesh', until: '2026-09-30', instead: 'Amazon ECS Service Connect or Amazon VPC Lattice' },
  { type: 'AWS::CodeStar::GitHubRepository', until: '2024-07-31', instead: 'a repository that is made at GitHub' },
  { type: 'AWS::Evidently::Project', until: '2025-10-16', instead: 'AWS AppConfig feature flags' },
  { type: 'AWS::FinSpace::Environment', until: '2026-10-07', instead: 'kdb Insights on Amazon EC2 or Amazon EKS' },
  { type: 'AWS::Greengrass::Group', until: '2026-10-07', instead: 'AWS IoT Greengrass V2' },
  { type: 'AWS::Inspector::AssessmentTemplate', until: '2026-05-20', instead: 'Amazon Inspector' },
  {
    type: 'AWS::IoTAnalytics::Channel',
    until: '2025-12-15',
    instead: 'Amazon Data Firehose, Amazon S3 and Amazon Athena',
  },
  { type: 'AWS::IoTEvents::AlarmModel', until: '2026-05-20', instead: 'alarms of Amazon CloudWatch' },
  { type: 'AWS::IoTEvents::DetectorModel', until: '2026-05-20', instead: 'AWS Step Functions or AWS Lambda' },
  { type: 'AWS::IoTFleetHub::Application', until: '2025-10-17', instead: 'AWS IoT Device Management fleet indexing' },
  {
    type: 'AWS::KinesisAnalytics::Application',
    until: '2026-01-26',
    instead: 'Amazon Managed Service for Apache Flink',
  },
  { type: 'AWS::LookoutEquipment::InferenceScheduler', until: '2026-10-07', instead: 'AWS IoT SiteWise' },
  {
    type: 'AWS::LookoutMetrics::AnomalyDetector',
    until: '2025-10-09',
    instead: 'anomaly detection of Amazon CloudWatch',
  },
  { type: 'AWS::LookoutVision::Project', until: '2025-10-31', instead: 'Amazon SageMaker AI' },
  { type: 'AWS::MediaStore::Container', until: '2025-11-13', instead: 'Amazon S3' },
  { type: 'AWS::OpsWorks::Stack', until: '2024-05-26', instead: 'AWS Systems Manager' },
  { type: 'AWS::OpsWorksCM::Server', until: '2024-05-05', instead: 'a server of your own on Amazon EC2' },
  { type: 'AWS::Panorama::ApplicationInstance', until: '2026-05-31', instead: 'AWS IoT Greengrass V2' },
  { type: 'AWS::Pinpoint::Campaign', until: '2026-10-30', instead: 'Amazon Connect outbound campaigns' },
  { type: 'AWS::Pinpoint::Segment', until: '2026-10-30', instead: 'Amazon Connect Customer Profiles' },
  { type: 'AWS::Proton::EnvironmentTemplate', until: '2026-10-07', instead: 'AWS CloudFormation Git sync' },
  { type: 'AWS::Proton::ServiceTemplate', until: '2026-10-07', instead: 'AWS CloudFormation Git sync' },
  { type: 'AWS::QLDB::Ledger', until: '2025-07-31', instead: 'Amazon Aurora PostgreSQL' },
  { type: 'AWS::RoboMaker::SimulationApplication', until: '2025-09-10', instead: 'AWS Batch' },
  { type: 'AWS::SimSpaceWeaver::Simulation', until: '2026-05-20', instead: 'a simulation of your own on Amazon EC2' },
  { type: 'AWS::VoiceID::Domain', until: '2026-05-20', instead: 'another check of who calls' },
  // AWS no longer names one day for all Regions.
  { type: 'AWS::WAF::WebACL', until: 'in the AWS Health Dashboard', instead: 'AWS::WAFv2::WebACL' },
  { type: 'AWS::WAFRegional::WebACL', until: 'in the AWS Health Dashboard, by Region', instead: 'AWS::WAFv2::WebACL' },
  { type: 'AWS::WorkSpaces::WorkspacesPool', until: '2027-12-31', instead: 'Amazon WorkSpaces Applications' },
  {
    type: 'AWS::WorkSpacesThinClient::Environment',
    until: '2027-03-31',
    instead: 'the WorkSpaces client on devices of your own',
  },
] as const;
