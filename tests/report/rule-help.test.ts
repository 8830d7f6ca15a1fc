import { expect, test } from 'vitest';
import { ruleMarkdown, rulesTable, ruleText } from '../../src/report/rule-help.ts';
import { parseError, transport, versioning } from './sample.ts';

test('Markdown', async () => {
  await expect(ruleMarkdown(versioning)).toMatchFileSnapshot('golden/rule-markdown.txt');
});

test('Markdown with what is known of Terraform', () => {
  const text = ruleMarkdown(versioning, {
    typesOf: (type) => [`aws_of_${type.length}`, 'aws_other'],
    examples: { fails: 'resource "a" "b" {}\n', passes: 'resource "c" "d" {\n  x = 1\n}\n' },
  });
  expect(text).toContain('- `AWS::S3::Bucket` (`aws_of_15`, `aws_other`)\n');
  expect(text).toContain(
    '## Fails in Terraform\n\n```hcl\nresource "a" "b" {}\n```\n\n' +
      '## Passes in Terraform\n\n```hcl\nresource "c" "d" {\n  x = 1\n}\n```\n\n',
  );
});

test('Markdown where Terraform has nothing to say', () => {
  expect(ruleMarkdown(versioning, { typesOf: () => [], examples: undefined })).toBe(ruleMarkdown(versioning));
});

test('plain text', async () => {
  await expect(ruleText(versioning)).toMatchFileSnapshot('golden/rule-text.txt');
});

test('a reserved rule has no practices, types or examples', async () => {
  expect(ruleMarkdown(parseError)).toBe(
    '# Files can be read\n\n`parse-error`, high severity\n\nWhat cannot be read is not checked.\n\n' +
      '**Remedy:** Mend the syntax at the place shown.\n',
  );
});

test('the table of rules', async () => {
  await expect(rulesTable([versioning, transport])).toMatchFileSnapshot('golden/rules-table.txt');
});
