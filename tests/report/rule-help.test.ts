import { expect, test } from 'vitest';
import { ruleMarkdown, rulesTable, ruleText } from '../../src/report/rule-help.ts';
import { parseError, transport, versioning } from './sample.ts';

test('Markdown', async () => {
  await expect(ruleMarkdown(versioning)).toMatchFileSnapshot('golden/rule-markdown.txt');
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
