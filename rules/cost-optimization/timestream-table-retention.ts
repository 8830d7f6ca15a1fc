import { defineRule } from '#rule';

export default defineRule({
  id: 'timestream-table-retention',
  title: 'Time series are deleted after a set time',
  severity: 'medium',
  bestPractices: ['COST04-BP05', 'SUS04-BP03', 'SUS04-BP05'],
  lensPractices: ['IOTCOST02-BP01', 'IOTCOST02-BP02', 'IOTPERF06-BP01'],
  why: 'A table that states no retention keeps its data for 200 years: the measurements of devices pour in day and night, none ever goes, and each query pays for what it scans.',
  remedy:
    'Set MagneticStoreRetentionPeriodInDays in RetentionProperties to the time for which anybody asks for single measurements, and MemoryStoreRetentionPeriodInHours to how late they may arrive; keep what is needed longer as averages, or export it to S3. Older data is deleted.',
  source: 'https://docs.aws.amazon.com/timestream/latest/developerguide/storage.html',
  resource: 'AWS::Timestream::Table',
  // 73,000 days is the longest that the service knows, and what it takes where nothing is set.
  check: (table) =>
    table.RetentionProperties.MagneticStoreRetentionPeriodInDays.orDefault('73000')
      .is('73000')
      .not()
      .expecting('fewer days'),
  examples: {
    fails: `
      Measurements:
        Type: AWS::Timestream::Table
        Properties: { DatabaseName: !ImportValue Plant }
    `,
    passes: `
      Measurements:
        Type: AWS::Timestream::Table
        Properties:
          DatabaseName: !ImportValue Plant
          RetentionProperties: { MemoryStoreRetentionPeriodInHours: '24', MagneticStoreRetentionPeriodInDays: '365' }
    `,
  },
});
