import { expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { emptyReport, fullReport, hostileReport, options } from './sample.ts';

test('full report', async () => {
  await expect(json(fullReport, options)).toMatchFileSnapshot('golden/full.json');
});

test('empty report', async () => {
  await expect(json(emptyReport, options)).toMatchFileSnapshot('golden/empty.json');
});

test('hostile text stays data', () => {
  const text = json(hostileReport, options);
  expect(JSON.parse(text)).toMatchObject({
    findings: [{ resource: { address: expect.stringContaining('owned') } }, {}],
  });
  expect(text).not.toMatch(/[\p{Cs}]/u);
});
