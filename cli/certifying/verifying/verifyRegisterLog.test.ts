import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { appendLog } from '../../../reports/register/appendLog.ts';
import { renderFeed } from '../../../reports/register/renderFeed.ts';
import { writeLog } from '../../../reports/register/writeLog.ts';
import { verifyRegisterLog } from './verifyRegisterLog.ts';

const at = '2026-11-26T12:00:00.000Z';
const packages = ['one', 'two', 'three'].map((content, index) => ({
  content,
  event: {
    event: 'certified' as const,
    number: `HY-${index + 1}`,
    sha256: createHash('sha256').update(content).digest('hex'),
  },
}));
const lines = appendLog(
  [],
  packages.map(({ event }) => event),
  at,
);
const log = writeLog(lines);
const site = mkdtempSync(join(tmpdir(), 'heyan-log-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(join(site, 'packages'), { recursive: true, force: true });
  mkdirSync(join(site, 'packages'));
  for (const [index, { content }] of packages.entries())
    writeFileSync(join(site, 'packages', `${index}.heyan.zip`), content);
  writeFileSync(join(site, 'feed.xml'), renderFeed(lines));
});
const said = async (...given: Parameters<typeof verifyRegisterLog>) => {
  const { code, lines: words } = await verifyRegisterLog(...given);
  return [code, words.join('\n')];
};

describe('the log of a register', () => {
  it('continues what was seen of it before', async () => {
    const earlier = { text: writeLog(lines.slice(0, 2)) };
    expect(await said({ text: log, site, against: earlier }, 'en')).toEqual([0, expect.stringContaining('3 entries')]);
    expect((await said({ text: log, against: { hash: lines[1]?.hash ?? '' } }, 'zh-CN'))[0]).toBe(0);
  });

  it('alone says of itself only that it follows, and tells what to note', async () => {
    expect(await said({ text: log }, 'en')).toEqual([4, expect.stringContaining(lines[2]?.hash ?? '?')]);
  });

  it('names the entry where it was cut off, or forked', async () => {
    const cut = writeLog(lines.slice(0, 2));
    expect(await said({ text: cut, against: { text: log } }, 'en')).toEqual([
      1,
      expect.stringContaining('cut off from entry 3 on'),
    ]);
    expect(await said({ text: cut, against: { hash: lines[2]?.hash ?? '' } }, 'en')).toEqual([
      1,
      expect.stringContaining('cut off, or the log forked'),
    ]);
    const fork = appendLog(lines.slice(0, 1), [{ event: 'certified', number: 'HY-9', sha256: 'ab' }], at);
    expect(await said({ text: writeLog(fork), against: { text: log } }, 'zh-CN')).toEqual([
      1,
      expect.stringContaining('第 2 条与较早的日志不同'),
    ]);
    expect(await said({ text: log, against: { text: log.slice(5) } }, 'en')).toEqual([
      1,
      expect.stringContaining('damaged itself: entry 1'),
    ]);
    expect(await said({ text: log.replace('HY-2', 'HY-7') }, 'en')).toEqual([
      1,
      expect.stringContaining('entry 2 is not what'),
    ]);
  });

  it('names the package that its site has lost, or has too many', async () => {
    rmSync(join(site, 'packages/1.heyan.zip'));
    writeFileSync(join(site, 'packages/x.heyan.zip'), 'x');
    const [code, words] = await said({ text: log, site }, 'en');
    expect(code).toBe(1);
    expect(words).toContain('entry 2: the package of HY-2');
    expect(words).toContain('nothing of the package x.heyan.zip');
  });

  it('is missed where its feed knows more than it', async () => {
    expect((await said({ text: writeLog(lines.slice(0, 2)), site }, 'en'))[1]).toContain('not entry 2 of the log');
  });
});
