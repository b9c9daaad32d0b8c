import { expect, it } from 'vitest';
import { sampleReport } from '../samples/sampleReport.ts';
import { runVerdictTexts } from './runVerdictTexts.ts';
import { verdictMeaning } from './verdictMeaning.ts';

const report = sampleReport();

it('says that a “shall” is violated when one is', () => {
  expect(report.verdict).toBe('nonconformant');
  expect(verdictMeaning(report)).toBe(runVerdictTexts.nonconformant.meaning);
  expect(verdictMeaning({ ...report, run: { ...report.run, strict: true } })).toBe(
    runVerdictTexts.nonconformant.meaning,
  );
});

it('does not say so when only a strict run makes violations of warnings', () => {
  const checks = report.checks.map((check) => ({ ...check, basis: 'profile' as const }));
  expect(verdictMeaning({ ...report, checks, run: { ...report.run, strict: true } }).en).toContain('warnings count');
});
