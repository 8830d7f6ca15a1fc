import { expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { messageOf, sentence } from '../../src/report/message.ts';
import { findingOf, parseError, sourceFile, versioning } from './sample.ts';

const source = sourceFile('a.yaml', 'A: {}');
const resource = { address: 'Uploads', type: 'AWS::S3::Bucket', sourceType: 'AWS::S3::Bucket' };
const status = { property: 'VersioningConfiguration.Status', found: 'is not set', expected: '"Enabled"' };

function message(more: Partial<Finding>): string {
  return messageOf(findingOf(versioning, { source, start: 0, end: 1 }, { resource, ...more }));
}

test('property, what was found, what was expected', () => {
  expect(message({ facts: [status] })).toBe('VersioningConfiguration.Status is not set; expected "Enabled"');
});

test('a fact about the resource itself names its address', () => {
  expect(message({ facts: [{ property: '', found: 'is not encrypted', expected: undefined }] })).toBe(
    'Uploads is not encrypted',
  );
});

test('the parameters under which it holds stand with what was found', () => {
  expect(message({ facts: [status], when: { Env: 'dev' } })).toBe(
    'VersioningConfiguration.Status is not set when Env is "dev"; expected "Enabled"',
  );
  expect(message({ facts: [status], when: { Env: 'other than prod', HasKey: 'false', Zone: 'a or ""' } })).toBe(
    'VersioningConfiguration.Status is not set when Env is other than prod, HasKey is false and Zone is "a" or ""; expected "Enabled"',
  );
});

test('further facts follow the one that decides, and many are counted', () => {
  const size = { property: 'Size', found: 'is 3', expected: 'at least 7' };
  expect(message({ facts: [status, size] })).toBe(
    'VersioningConfiguration.Status is not set; expected "Enabled"; also Size is 3 (expected at least 7)',
  );
  const more = ['B', 'C', 'D', 'E'].map((property) => ({ property, found: 'is not set', expected: undefined }));
  expect(message({ facts: [status, ...more] })).toBe(
    'VersioningConfiguration.Status is not set; expected "Enabled"; also B is not set, C is not set and 2 more',
  );
});

test('expectations of the same observation are alternatives, repeated facts are said once', () => {
  expect(message({ facts: [status, status, { ...status, expected: '"Suspended"' }] })).toBe(
    'VersioningConfiguration.Status is not set; expected "Enabled" or "Suspended"',
  );
});

test('without facts the title says what was expected', () => {
  expect(message({})).toBe('Uploads departs from "S3 buckets keep previous object versions"');
});

test('a parse error is its problem, without a second full stop', () => {
  const finding = findingOf(
    parseError,
    { source, start: 0, end: 1 },
    { facts: [{ property: '', found: 'Unexpected end of file.', expected: undefined }] },
  );
  expect(messageOf(finding)).toBe('Unexpected end of file');
});

test('a sentence has one mark at its end', () => {
  expect(['a', 'a.', 'a?', 'a…', 'a "b"'].map(sentence)).toEqual(['a.', 'a.', 'a?', 'a…', 'a "b".']);
});

test('a value as long as a document is cut', () => {
  const text = message({
    facts: [{ property: 'Body', found: `is "${'🚀'.repeat(1e6)}"`, expected: '"x"' }],
    when: { Env: 'y'.repeat(1e6) },
  });
  expect(text.length).toBeLessThan(1000);
  expect(text).not.toMatch(/\p{Cs}/u);
});
