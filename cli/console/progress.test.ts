import { describe, expect, it } from 'vitest';
import { sampleVariants } from '../../reports/samples/sampleVariants.ts';
import type { Language } from '../../spec/localized.ts';
import type { Output } from './output.ts';
import { createProgress } from './progress.ts';

const told = (record: ReturnType<(typeof sampleVariants)['halfBuilt']>, language: Language): readonly string[] => {
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(...text.split('\n'));
  const output: Output = {
    print: say,
    say,
    complain: say,
    color: false,
    width: 100,
    reserveStdout: () => {},
    flushed: async () => {},
  };
  const progress = createProgress(output, language, { live: false, prefix: '' });
  progress.header(record.header);
  for (const check of record.checks) progress.end(check);
  progress.finish();
  return lines;
};

describe('progress', () => {
  it('begins with whom it examines', () => {
    expect(told(sampleVariants.halfBuilt(), 'zh-CN')[0]).toBe(
      '被测平台：在建平台 · 资源类 · resource-1 · https://vendor.example（外部平台）',
    );
  });

  it('tells one cause once, and at last how many more wait for it', () => {
    const record = sampleVariants.halfBuilt();
    const waiting = record.checks.filter((check) => check.verdict === 'inconclusive').length;
    const lines = told(record, 'en');
    const marked = lines.filter((line) => line.startsWith('? '));
    expect(waiting).toBeGreaterThan(20);
    expect(marked).toHaveLength(4);
    const folded = lines.slice(-2);
    expect(folded[0]).toMatch(
      /^\? \d+ more checks could not be exercised for the same reason: Name the control endpoint\.$/,
    );
    const more = folded.map((line) => Number(/\d+/.exec(line)?.[0])).reduce((sum, count) => sum + count, 0);
    expect(more).toBe(waiting - 2);
  });

  it('folds nothing that passed or failed', () => {
    const record = sampleVariants.brokenAtFull();
    expect(told(record, 'en').filter((line) => /^[✓✗] /.test(line))).toHaveLength(record.checks.length);
  });

  it('gives a reason in words, never its code', () => {
    const record = sampleVariants.halfBuilt();
    const checks = record.checks.map(({ detail: _detail, supply: _supply, ...check }) => check);
    const text = told({ ...record, checks }, 'zh-CN').join('\n');
    expect(text).toContain('接入平台没有提供检查所需的入口');
    expect(text).not.toContain('capability-missing');
  });
});
