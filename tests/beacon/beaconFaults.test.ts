import { describe, expect, it } from 'vitest';
import { beaconFaults } from '../../mocks/access-platform/faults/beacon.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { caughtAmong } from '../caughtAmong.ts';
import { sampleOfFaults } from '../sampleOfFaults.ts';
import { violatedThrough } from '../violatedThrough.ts';
import { examineBeacon } from './examineBeacon.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';

/** `HEYAN_BROWSER=chromium` tries the same in Chromium, `HEYAN_FAULTS=all` with all beacon checks, `HEYAN_KINDS=all` on every kind that a fault is for. */
const browser = process.env['HEYAN_BROWSER'] === 'chromium' ? 'chromium' : 'jsdom';
const everyCheck = process.env['HEYAN_FAULTS'] === 'all';
const everyKind = process.env['HEYAN_KINDS'] === 'all';

type Lines = Awaited<ReturnType<typeof examineBeacon>>;
const of = (lines: Lines, type: 'check' | 'requirement', ...verdicts: string[]): string[] =>
  lines.flatMap((line) => (line.type === type && verdicts.includes(line.verdict) ? [line.id] : [])).sort();

const verdicts = (lines: Lines): object =>
  Object.fromEntries(lines.flatMap((line) => (line.type === 'check' ? [[line.id, line.verdict]] : [])).sort());

const inJsdom = new Map<string, object>();

describe.each(platformKinds)('a %s platform', (kind) => {
  it('without faults passes every check that is for its kind', async () => {
    const lines = await examineBeacon({ kind });
    expect(
      lines.flatMap((line) =>
        line.type === 'check' && line.verdict !== 'passed' && line.verdict !== 'not-applicable'
          ? [{ id: line.id, verdict: line.verdict, detail: line.detail, findings: line.findings }]
          : [],
      ),
    ).toEqual([]);
    inJsdom.set(kind, verdicts(lines));
  }, 600_000);
});
testWhere(await missingChromium(), 'the same platforms in Chromium', () => {
  // In CI, and in long runs, of every kind.
  it.each(process.env['HEYAN_FAULTS'] === undefined ? platformKinds.slice(0, 1) : platformKinds)(
    'earn the same verdicts (%s)',
    async (kind) => {
      const expected = inJsdom.get(kind) ?? verdicts(await examineBeacon({ kind }));
      expect(verdicts(await examineBeacon({ kind, browser: 'chromium' }))).toEqual(expected);
    },
    600_000,
  );
});

// That no other check notices is tried with all channels together, in tests/faults.test.ts.
it.concurrent.each(
  sampleOfFaults(beaconFaults, beaconChecks).flatMap((fault) =>
    (everyKind ? fault.platforms : fault.platforms.slice(0, 1)).map((kind) => ({ ...fault, kind })),
  ),
)(
  '$id is noticed by its checks ($kind)',
  async ({ kind, ...fault }) => {
    const checks = everyCheck ? beaconChecks : beaconChecks.filter(({ id }) => fault.caughtBy.includes(id));
    const lines = await examineBeacon({
      kind,
      faults: [fault.id],
      checks,
      browser,
    });
    expect({ noticed: of(lines, 'check', 'failed', 'warning'), failed: of(lines, 'requirement', 'failed') }).toEqual({
      noticed: caughtAmong(fault, beaconChecks).toSorted(),
      failed: violatedThrough(fault, beaconChecks),
    });
  },
  300_000,
);

it('an installation that says it is for testing may have DEBUG on', async () => {
  const checks = beaconChecks.filter(({ id }) => id === 'beacon.annex-debug-off');
  const lines = await examineBeacon({
    kind: 'management',
    faults: ['beacon-debug-on'],
    checks,
    change: (target) => ({ ...target, beacon: { ...target.beacon, mode: 'test' } }),
  });
  expect(verdicts(lines)).toEqual({ 'beacon.annex-debug-off': 'not-applicable' });
}, 150_000);

it('every check has a fault that it catches', () => {
  const caught = new Set(beaconFaults.flatMap(({ caughtBy }) => caughtBy));
  expect(beaconChecks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
