import { expect, test } from 'vitest';
import { areas } from './contents/areas.ts';
import { documents } from './contents/documents.ts';
import { pageLabel } from './config/pageLabel.ts';

const listed = Object.values(areas).flatMap(({ slugs }): readonly string[] => slugs);

test('every document stands in the sidebar once, decisions in the list of their own', () => {
  const wanted = documents()
    .map(({ slug }) => slug)
    .filter((slug) => slug !== 'index' && !slug.startsWith('decisions/'));
  const made = ['checks/index', 'requirements/index', 'indicators/index', 'decisions/index'];
  expect(listed.toSorted()).toEqual([...wanted, ...made].toSorted());
});

test('nothing is called the same in the sidebar, in either language', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const labels = listed.map((slug) => pageLabel(slug, language));
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  }
});
