/**
 * Runtimes of Lambda that AWS has deprecated, with the date of it: from then on they get no security patches, and functions that use
 * them can soon be neither created nor updated.
 * Source: AWS Lambda Developer Guide, "Lambda runtimes" (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html), as of
 * 2026-11-24. Next ones by that page: ruby3.3 on 2027-03-31, nodejs22.x on 2027-04-30, python3.11, java8.al2, java11 and java17 on
 * 2027-06-30.
 */
export const deprecatedLambdaRuntimes: Readonly<Record<string, string>> = {
  nodejs: '2016-10-31',
  'dotnetcore2.0': '2019-05-30',
  'dotnetcore1.0': '2019-06-27',
  'nodejs6.10': '2019-08-12',
  'nodejs4.3': '2020-03-05',
  'nodejs4.3-edge': '2020-03-05',
  'nodejs8.10': '2020-03-06',
  'python2.7': '2021-07-15',
  'nodejs10.x': '2021-07-30',
  'ruby2.5': '2021-07-30',
  'dotnetcore2.1': '2022-01-05',
  'dotnet5.0': '2022-05-10',
  'python3.6': '2022-07-18',
  'nodejs12.x': '2023-03-31',
  'dotnetcore3.1': '2023-04-03',
  'nodejs14.x': '2023-12-04',
  'python3.7': '2023-12-04',
  'ruby2.7': '2023-12-07',
  'go1.x': '2024-01-08',
  java8: '2024-01-08',
  provided: '2024-01-08',
  dotnet7: '2024-05-14',
  'nodejs16.x': '2024-06-12',
  'python3.8': '2024-10-14',
  dotnet6: '2024-12-20',
  'nodejs18.x': '2025-09-01',
  'python3.9': '2025-12-15',
  'ruby3.2': '2026-03-31',
  'nodejs20.x': '2026-04-30',
  'provided.al2': '2026-07-31',
  'python3.10': '2026-10-31',
  dotnet8: '2026-11-10',
};
