import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../reports/samples/sampleRecord.ts';
import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { replayWords } from './replayWords.ts';
import { repeatedFlags } from '../line/repeatedFlags.ts';
import { runFlags } from '../line/runFlags.ts';

const { header } = sampleRecord();
const line = (...words: string[]) => parseCommandLine(words, runFlags);
const after = (...words: string[]): RunHeader => ({ ...header, flags: repeatedFlags(line(...words), false) });

describe('a run is repeated', () => {
  it('as it was made', () => {
    expect(replayWords(after('--front-database=mysql', '--waivers=w.json', '--scale=3', '--json'), line())).toEqual([
      '--reference',
      '--platform=resource',
      '--fault=beacon-missing-on-column',
      '--seed=1',
      '--browser=jsdom',
      '--gate=core',
      '--waivers=w.json',
      '--front-database=mysql',
      '--scale=3',
    ]);
  });

  it('with what is said anew in place of what was said then', () => {
    expect(
      replayWords(after('--front-database=mysql', '--profile=a.json'), line('--front-database=postgresql')).slice(-2),
    ).toEqual(['--profile=a.json', '--front-database=postgresql']);
  });

  it('keeps no password, and asks for it', () => {
    const stored = after('--front-database=postgresql://monitor:kept-secret@127.0.0.1:5432/front');
    expect(JSON.stringify(stored)).not.toContain('kept-secret');
    expect(() => replayWords(stored, line())).toThrow(/\[redacted\]/);
    expect(replayWords(stored, line('--front-database=postgresql://monitor:again@127.0.0.1:5432/front')).at(-1)).toBe(
      '--front-database=postgresql://monitor:again@127.0.0.1:5432/front',
    );
  });
});
