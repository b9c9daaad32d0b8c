import { expect, it } from 'vitest';
import type { Browser, VisitedPage } from '../browser/browser.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';
import { takePictures } from './takePictures.ts';

const home = 'https://platform.example/';
const target = { url: home, pages: { home, others: ['https://help.platform.example/'] } };

const found = (id: string, channel: CheckResult['channel'], ...pointers: readonly string[]): CheckResult => ({
  type: 'check',
  id,
  verifies: [],
  clauses: [],
  channel,
  basis: 'text',
  title: { 'zh-CN': id, en: id },
  verdict: 'failed',
  reason: null,
  startedAt: '2026-11-23T08:00:00.000Z',
  durationMs: 1,
  evidence: [],
  findings: pointers.map((pointer) => ({
    basis: 'text',
    code: 'x',
    message: { 'zh-CN': 'x', en: 'x' },
    expected: 1,
    actual: 2,
    hint: { 'zh-CN': 'x', en: 'x' },
    pointer,
  })),
});

/** A browser that draws one grey pixel, and for which some pages hang, refuse or are too large. */
const drawing = (name: Browser['name'] = 'chromium') => {
  const visited: string[] = [];
  const closed: string[] = [];
  const browser: Browser = {
    name,
    close: async () => {},
    visitor: async () => ({
      close: async () => void closed.push('visitor'),
      open: async (url) => {
        visited.push(url);
        if (url.endsWith('/refuses')) throw new Error('refused');
        const page = {
          settled: async () => {},
          picture: async () => {
            if (url.endsWith('/hangs')) throw new Error('hung');
            return url.endsWith('/large') ? undefined : { jpeg: Uint8Array.of(0xff, 0xd8, 0xff), width: 1, height: 1 };
          },
          close: async () => void closed.push(url),
        };
        return page as unknown as VisitedPage;
      },
    }),
  };
  return { browser, visited, closed };
};

const take = async (results: readonly CheckResult[], of = drawing(), now = () => 0) => {
  const pictures = [];
  for await (const one of takePictures(results, { browser: of.browser, target, clock: { now } })) pictures.push(one);
  return { pictures, ...of };
};

it('draws each page that findings of beacon checks name once, the most named first', async () => {
  const { pictures } = await take([
    found('beacon.a', 'beacon', `${home}one`, `${home}two #button`),
    found('beacon.b', 'beacon', `${home}two`),
    found('interface.c', 'interface', `${home}api`),
  ]);
  expect(pictures.map(({ url, checks }) => [url, checks])).toEqual([
    [`${home}two`, ['beacon.a', 'beacon.b']],
    [`${home}one`, ['beacon.a']],
  ]);
  expect(pictures[0]).toMatchObject({ mediaType: 'image/jpeg', data: '/9j/', width: 1 });
});

it('goes nowhere but to hosts of the candidate', async () => {
  const elsewhere = [
    'https://evil.example/',
    'file:///etc/passwd',
    'table 3, row 7',
    `javascript:${home}`,
    'https://platform.example:8443/',
  ];
  const { visited } = await take([found('beacon.a', 'beacon', ...elsewhere, 'https://help.platform.example/x')]);
  expect(visited).toEqual(['https://help.platform.example/x']);
});

it('leaves out what cannot be drawn, closes what it opened, and ends', async () => {
  const pages = ['refuses', 'hangs', 'large', 'fine'].map((name) => home + name);
  const { pictures, closed } = await take([found('beacon.a', 'beacon', ...pages)]);
  expect(pictures.map(({ url }) => url)).toEqual([`${home}fine`]);
  expect(closed).toEqual([`${home}hangs`, `${home}large`, `${home}fine`, 'visitor']);
});

it('draws at most eight, and none after its time is up', async () => {
  const many = found('beacon.a', 'beacon', ...Array.from({ length: 30 }, (_, at) => `${home}${at}`));
  expect((await take([many])).pictures.length).toBe(8);
  let seconds = 0;
  expect((await take([many], drawing(), () => (seconds += 4) * 1_000)).pictures.length).toBeLessThan(4);
});

it('has nothing to do in a browser that does not draw', async () => {
  const { visited } = await take([found('beacon.a', 'beacon', home)], drawing('jsdom'));
  expect(visited).toEqual([]);
});
