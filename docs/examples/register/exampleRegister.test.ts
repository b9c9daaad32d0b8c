import { certificateOf } from '../../../reports/certificate/certificateOf.ts';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, expect, it } from 'vitest';
import { verifyRegisterLog } from '../../../cli/certifying/verifying/verifyRegisterLog.ts';
import { buildPackage } from '../../../reports/certificate/package/buildPackage.ts';
import { testPackage } from '../../../reports/certificate/package/testPackage.ts';
import type { Order } from '../../../spec/certification/order.ts';
import { orderProblems } from '../../../spec/certification/orderProblems.ts';
import { exampleRegister } from './exampleRegister.ts';
import { exampleStory } from './exampleStory.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-example-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const { keys, trust } = testPackage();

it('the story of the example register is told: history, expiry, withdrawal, surveillance, both kinds of key', async () => {
  const story = exampleStory('2026-11-26');
  expect(story.certificates.map(({ order }) => orderProblems(order))).toEqual(story.certificates.map(() => []));
  const asked: string[] = [];
  const signed = (algorithms: readonly string[]) => {
    const [key, ...others] = keys.filter(({ algorithm }) => algorithms.includes(algorithm));
    if (key === undefined) throw new Error('Expected a key.');
    return [key, ...others] as const;
  };
  // As `heyan certify` makes it, without an examination.
  const about = (order: Order) => ({
    createdAt: '2026-11-26T12:00:00.000Z',
    certificate: certificateOf(order),
    product: order.product,
    suite: { version: '0.1.0', hash: 'ab'.repeat(32), origin: 'checkout' },
    profile: { id: 'reference', version: '1', hash: 'cd'.repeat(32) },
    clock: { server: null, offsetMs: null, uncertaintyMs: null },
    runs: [],
  });
  const filesOf = (order: Order) => [{ path: 'order.json', bytes: new Uint8Array(Buffer.from(JSON.stringify(order))) }];
  const certified = new Map<string, Uint8Array>();
  const page = await exampleRegister(
    story,
    {
      trust,
      certify: async ({ order, keys: algorithms }) => {
        const bytes = buildPackage(about(order), filesOf(order), signed(algorithms));
        certified.set(order.number, bytes);
        return bytes;
      },
      survey: async ({ faults }, { order, keys: algorithms }) => {
        asked.push(...faults);
        const surveillance = {
          on: order.dates.issuedOn,
          laboratory: order.laboratory.name,
          outcome: faults.length === 0 ? ('conformant' as const) : ('nonconformant' as const),
          reasons: faults.map((one) => ({ 'zh-CN': one, en: one })),
          certificateSha256: createHash('sha256')
            .update(certified.get(order.number) ?? '')
            .digest('hex'),
        };
        return buildPackage({ ...about(order), surveillance }, filesOf(order), signed(algorithms));
      },
    },
    { directory, startedAt: Date.parse('2026-11-26T04:00:00Z') },
  );
  const { document } = new JSDOM(readFileSync(page, 'utf8')).window;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-entry="row"]')];
  const shown = Object.fromEntries(rows.map(({ dataset, cells }) => [cells[0]?.textContent, dataset['status']]));
  expect(shown).toEqual({
    'HY-2026-0101': 'expired',
    'HY-2026-0102': 'valid',
    'HY-2026-0103': 'withdrawn',
    'HY-2026-0104': 'valid',
    'HY-2026-0105': 'valid',
  });
  expect(asked).toEqual(['exchange-soft-delete-keeps-update-time']);
  const log = readFileSync(join(directory, 'site/log.ndjson'), 'utf8');
  expect(log.trim().split('\n')).toHaveLength(8);
  const { json } = await verifyRegisterLog({ text: log, site: join(directory, 'site') }, 'en');
  expect(json).toMatchObject({ problems: [], entries: 8 });
  expect([...document.querySelectorAll('.products [class*="outcome-"]')].map(({ className }) => className)).toEqual([
    'small outcome-nonconformant',
    'small outcome-conformant',
  ]);
});
