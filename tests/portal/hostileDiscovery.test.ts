import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SuiteEnd } from '../../mocks/monitoring-platform/verification/contract/runSuite.ts';
import { renderHtml } from '../../reports/html/renderHtml.ts';
import { sampleRecord } from '../../reports/samples/sampleRecord.ts';
import { sampleReport } from '../../reports/samples/sampleReport.ts';
import { discoveredHostile } from './hostile/discoveredHostile.ts';
import type { DiscoveredHostile } from './hostile/discoveredHostile.ts';
import { measureHostile } from './hostile/measureHostile.ts';
import { watchedPage } from './hostile/watchedPage.ts';
import { textFields } from './hostile/textFields.ts';
import type { OpenapiDocument, TextField } from './hostile/textFields.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';

const platformId = 'discovered';
const schema: unknown = JSON.parse(
  readFileSync(new URL('../../suites/target/discovery.schema.json', import.meta.url), 'utf8'),
);
const described = {
  paths: { '/': { put: { operationId: 'discovery', requestBody: { content: { 'application/json': { schema } } } } } },
  // Where its references lead to.
  components: { schemas: { '#': schema } },
} as unknown as OpenapiDocument;
const open = ['/values/x', '/beacon/selectors/x', '/beacon/pages/x', '/interfaces/urls/user', '/other'];
const fields: readonly TextField[] = [
  ...textFields(described),
  ...open.map((pointer) => ({ operationId: 'discovery', method: 'PUT', path: '/', pointer, maxLength: 200 })),
];

/** The report of a run over a candidate that presents itself so. */
const reportOf = ({ resolved: { target, notes } }: DiscoveredHostile): string => {
  const record = sampleRecord();
  const { url, platformId: id, name } = target;
  const header = { ...record.header, declaration: target.declaration, notes };
  return renderHtml(
    sampleReport({ ...record, header: { ...header, target: { ...header.target, url, platformId: id, name } } }),
  );
};
const endsOf = (found: DiscoveredHostile): readonly SuiteEnd[] => [
  { type: 'failed', message: { 'zh-CN': found.said.join('\n'), en: found.said.join('\n') } },
  {
    type: 'reported',
    passed: false,
    result: {
      verdict: 'nonconformant',
      levels: { core: 'nonconformant', full: 'nonconformant' },
      gate: { name: 'core', outcome: 'failed' },
      counts: {},
    },
    html: reportOf(found),
  },
];

const ends: SuiteEnd[] = [];
let found: readonly DiscoveredHostile[];
let portal: OpenedPortal;
beforeAll(async () => {
  found = await discoveredHostile(fields);
  portal = await openPortal({
    empty: true,
    runSuite: async () => ends.shift() ?? Promise.reject(new Error('Expected no more runs.')),
  });
  const { verifications, register } = portal.platform;
  await register({ platformId, name: 'discovered', kind: 'resource', appKey: 'discovered', hosts: ['127.0.0.1'] });
  for (const end of found.flatMap(endsOf)) {
    ends.push(end);
    const { runId } = await verifications.start({ actor: null, address: '' }, platformId, {
      kind: 'suite',
      target: 'http://127.0.0.1/',
    });
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (verifications.get(platformId, runId).endedAt !== null) resolve();
      };
      verifications.follow(runId, look);
      look();
    });
  }
}, 300_000);
afterAll(() => portal.close());

it('every text of a discovery document is taken or refused in words', () => {
  expect(fields.length).toBeGreaterThan(40);
  const taken = (name: string) => found.find(({ value }) => value === name)?.taken;
  expect(taken('markup')).toEqual(expect.arrayContaining(['/platformId', '/name', '/appKey', '/other']));
  expect(taken('bidi')).toEqual(expect.arrayContaining(['/name']));
  expect(taken('surrogate')).toEqual([]);
  for (const { said } of found) expect(said.length).toBeGreaterThan(5);
});

it('what a run says of it, and its report, run nothing in the portal, stay within a telephone and turn no line around', async () => {
  const { page } = await portal.newPage({ unguarded: true, width: 360 });
  const wrong: string[] = [];
  watchedPage(page, portal.platform.url, wrong);
  const look = async (what: string): Promise<void> => {
    wrong.push(...(await measureHostile(page)).map((problem) => `${what} ${problem}`));
  };
  await signIn(page, await portal.account('operator'), `platforms/${platformId}/verification`);
  const buttons = page.getByRole('button', { name: /^查看 / });
  await buttons.first().waitFor();
  expect(await buttons.count()).toBe(2 * found.length);
  const reports = new Set<string>();
  const shown: string[] = [];
  for (let nth = 0; nth < 2 * found.length; nth += 1) {
    await buttons.nth(nth).click();
    const detail = page.locator('section.panel[aria-live]');
    await detail.locator('.note-warn, a').first().waitFor();
    await look(`run ${nth}`);
    shown.push(await detail.innerText());
    const report = detail.getByRole('link');
    if ((await report.count()) > 0) reports.add((await report.getAttribute('href')) ?? '');
  }
  for (const { said } of found) expect(shown.some((text) => text.includes(said[0]?.slice(0, 20) ?? '?'))).toBe(true);
  expect(reports.size).toBe(found.length);
  for (const report of reports) {
    await page.goto(report);
    expect(await page.title()).not.toBe('');
    // What is folded away is looked at, too.
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await look('report');
  }
  expect(wrong).toEqual([]);
  await page.context().close();
}, 300_000);
