import { describe, expect, it } from 'vitest';
import type { PastReport } from '../report/pastReport.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { whyNotContinued } from './whyNotContinued.ts';
import type { Continuer } from './whyNotContinued.ts';

const report = sampleReport();
const external = {
  ...report,
  target: { ...report.target, origin: 'external' as const, url: 'https://our.platform' },
};
const same = ({ run, profile, target }: PastReport): Continuer => ({
  suiteVersion: run.heyan.version,
  profileHash: profile.hash,
  target,
});
const why = (given: PastReport, change: Partial<Continuer['target']>): string | undefined =>
  whyNotContinued(given, { ...same(given), target: { ...given.target, ...change } })?.en;

describe('a report is continued', () => {
  it('of the same platform, version and profile', () => {
    for (const one of [report, external]) expect(whyNotContinued(one, same(one))).toBeUndefined();
    expect(why(external, { url: 'https://our.platform/' })).toBeUndefined();
  });

  it('of the reference platform wherever it was started; of a monitoring platform of ours too', () => {
    expect(why(report, { url: 'http://127.0.0.1:1' })).toBeUndefined();
    const monitoring = { ...report, target: { ...report.target, kind: 'monitoring-platform' as const } };
    expect(why(monitoring, { url: 'http://127.0.0.1:1', platformId: '127.0.0.1:1' })).toBeUndefined();
  });

  it.each([
    ['address', external, { url: 'https://other.platform' }],
    ['platform id', external, { platformId: 'other' }],
    ['kind', external, { kind: 'service' as const }],
    ['origin', report, { origin: 'external' as const }],
  ])('and of no other %s', (_, given, change) => {
    expect(why(given, change)).toMatch(/^it is of .*, but .* is examined now$/);
  });

  it.each([
    ['version of heyan', { suiteVersion: '9.9.9' }, /heyan 0\.1\.0 wrote it, and this is 9\.9\.9/],
    ['profile', { profileHash: 'other' }, /by another profile/],
  ])('nor of another %s', (_, change, sentence) => {
    expect(whyNotContinued(report, { ...same(report), ...change })?.en).toMatch(sentence);
  });

  it('nor by the rules of before', () => {
    expect(whyNotContinued({ ...report, schemaVersion: 1 }, same(report))?.en).toMatch(/schemaVersion 1/);
  });
});
