import { describe, expect, test } from 'vitest';
import { bestPractices, questions } from '../../src/framework/best-practices.ts';
import type { BestPracticeId } from '../../src/framework/catalogue.ts';
import { pillarOf, pillars } from '../../src/framework/catalogue.ts';
import { lensPractices, lensQuestions } from '../../src/framework/lenses.ts';
import { allBestPractices, allLensPractices, bestPractice, lensPractice } from '../../src/framework/lookup.ts';

describe('the framework', () => {
  test('has 307 best practices of 57 questions', () => {
    expect(allBestPractices()).toHaveLength(307);
    expect(new Set(allBestPractices().map(({ question }) => question))).toEqual(new Set(Object.keys(questions)));
    expect(Object.keys(questions)).toHaveLength(57);
  });

  test.each([
    ['operational-excellence', 68, 7, 30, 31],
    ['security', 63, 24, 31, 8],
    ['reliability', 65, 28, 33, 4],
    ['performance-efficiency', 32, 13, 11, 8],
    ['cost-optimization', 50, 8, 25, 17],
    ['sustainability', 29, 15, 13, 1],
  ])('%s has %i practices: %i direct, %i partial, %i none', (pillar, all, direct, partial, none) => {
    const practices = allBestPractices().filter((practice) => practice.pillar === pillar);
    const count = (observability: string) => practices.filter((each) => each.observability === observability).length;
    expect([practices.length, count('direct'), count('partial'), count('none')]).toEqual([all, direct, partial, none]);
  });

  test('every id is that of its question and its pillar, in order', () => {
    const ids = Object.keys(bestPractices);
    for (const practice of allBestPractices()) {
      expect(practice.id).toMatch(/^(OPS|SEC|REL|PERF|COST|SUS)\d\d-BP\d\d$/);
      expect(practice.id.startsWith(`${practice.question}-`)).toBe(true);
      expect(pillars.find(({ id }) => id === practice.pillar)?.prefix).toBe(practice.id.replace(/\d.*/, ''));
    }
    const order = pillars.map(({ prefix }) => prefix);
    const rank = (id: string) => `${order.indexOf(id.replace(/\d.*/, ''))} ${id}`;
    expect(ids).toEqual([...ids].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
  });

  test('every practice has a title, a question and a page of its own', () => {
    for (const practice of allBestPractices()) {
      expect(practice.title).toMatch(/\S/);
      expect(practice.questionTitle).toMatch(/\?$/);
      expect(practice.slug).toMatch(/^[a-z][a-z0-9_-]+$/);
    }
    expect(new Set(allBestPractices().map(({ url }) => url)).size).toBe(307);
  });

  test('a practice is found by its id', () => {
    expect(bestPractice('REL09-BP01')).toEqual({
      id: 'REL09-BP01',
      title: 'Identify and back up all data that needs to be backed up, or reproduce the data from sources',
      pillar: 'reliability',
      question: 'REL09',
      questionTitle: 'How do you back up data?',
      risk: 'high',
      slug: 'rel_backing_up_data_identified_backups_data',
      observability: 'direct',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    });
  });

  test('an id of no pillar is refused by name', () => {
    expect(() => pillarOf('X1' as BestPracticeId)).toThrow('"X1"');
  });

  test('a misspelt id does not compile', () => {
    // @ts-expect-error: the number has two digits.
    const misspelt: BestPracticeId = 'REL9-BP01';
    expect(misspelt in bestPractices).toBe(false);
  });
});

describe('the lenses', () => {
  test.each([
    ['serverless', 38],
    ['hpc', 31],
    ['iot', 128],
  ])('%s has %i practices', (lens, count) => {
    expect(allLensPractices().filter((practice) => practice.lens === lens)).toHaveLength(count);
  });

  test('every practice has a title and a question, and an id that no other practice has', () => {
    for (const practice of allLensPractices()) {
      expect(practice.title).toMatch(/\S/);
      expect(practice.questionTitle).toMatch(/\S/);
      expect(practice.id in bestPractices).toBe(false);
    }
    expect(Object.keys(lensPractices)).toHaveLength(197);
    expect(new Set(allLensPractices().map(({ question }) => question))).toEqual(new Set(Object.keys(lensQuestions)));
  });

  test('a practice is found by its id', () => {
    expect(lensPractice('HPCPERF04-BP01')).toMatchObject({
      lens: 'hpc',
      question: 'HPCPERF04',
      pillar: 'performance-efficiency',
    });
  });
});
