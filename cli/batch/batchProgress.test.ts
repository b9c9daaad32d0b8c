import { expect, it } from 'vitest';
import { displayWidth } from '../../reports/console/displayWidth.ts';
import type { Output } from '../console/output.ts';
import { createBatchProgress } from './batchProgress.ts';

const outputOf = (said: string[]): Output => ({
  print: () => {},
  say: (text) => void said.push(text),
  complain: () => {},
  color: false,
  width: 40,
  reserveStdout: () => {},
  flushed: async () => {},
});
const failed = {
  status: 'failed',
  exitCode: 2,
  startedAt: '2026-11-27T07:00:00.000Z',
  endedAt: '2026-11-27T07:00:01.500Z',
  why: 'unreachable',
} as const;

it('draws one line for each at work, never wider than the terminal, and takes all of them away', () => {
  const drawn: string[] = [];
  const said: string[] = [];
  const progress = createBatchProgress(outputOf(said), 'zh-CN', {
    total: 3,
    done: 1,
    live: true,
    write: (text) => void drawn.push(text),
  });
  progress.begin('first');
  progress.begin('second');
  progress.check('first', 7, '检查'.repeat(40));
  progress.end('second', failed);
  progress.finish();
  const lines = drawn.filter((text) => !text.startsWith('\u001b')).flatMap((text) => text.split('\n').slice(0, -1));
  expect(lines.filter((line) => displayWidth(line) > 39)).toEqual([]);
  expect(lines.at(-1)).toMatch(/^… first 7 检查/);
  const [count, erased] = [
    lines.length,
    drawn.flatMap((text) => [...text.matchAll(/\[(\d+)A/g)].map(([, up]) => Number(up))),
  ];
  expect(erased.reduce((sum, up) => sum + up, 0)).toBe(count);
  expect(said).toEqual(['[2/3] second 没有得出报告: unreachable · 退出码 2 · 1.5 s']);
});

it('without a terminal it says a line as each begins and ends, and draws nothing', () => {
  const drawn: string[] = [];
  const said: string[] = [];
  const progress = createBatchProgress(outputOf(said), 'en', {
    total: 1,
    done: 0,
    live: false,
    write: (text) => void drawn.push(text),
  });
  progress.begin('one');
  progress.check('one', 3, 'x');
  progress.end('one', failed);
  progress.again();
  progress.begin('one');
  progress.end('one', failed);
  progress.finish();
  const told = ['[0/1] one started', '[1/1] one No report: unreachable · exit code 2 · 1.5 s'];
  expect([drawn, said]).toEqual([[], [...told, ...told]]);
});
