import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSpawn } from '../cli/running/testSpawn.ts';
import { documentCommands } from './documentCommands.ts';

const documents = ['start', 'examine', 'verdicts'];
/** What a whole run does other tests and the CI show; here two checks do, one of them that of the fault. */
const narrow = '--only=interface.answers-get,interface.refuses-replay';

describe('the commands of the first pages', () => {
  const platform = testSpawn(['access-platform', '--platform=resource']);
  const folder = mkdtempSync(join(tmpdir(), 'heyan-docs-'));
  let url = '';
  beforeAll(async () => {
    ({ url } = JSON.parse(await platform.firstLine) as { readonly url: string });
  }, 60_000);
  afterAll(async () => {
    platform.child.kill('SIGTERM');
    await platform.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(documents)('%s: the same in both languages', (name) => {
    const commands = documentCommands(`${name}.md`);
    expect(documentCommands(`${name}.zh-CN.md`)).toEqual(commands);
    expect(commands.length).toBeGreaterThan(0);
  });

  test.concurrent.each(documents)('%s: each ends as the page says', { timeout: 200_000 }, async (name) => {
    const cwd = mkdtempSync(join(folder, name));
    for (const { words, code } of documentCommands(`${name}.md`)) {
      const whole = words[0] === 'run' && !words.some((word) => word.startsWith('--only='));
      const asked = [...words, ...(whole ? [narrow] : [])].map((word) => word.replace('https://your.platform', url));
      const ended = await testSpawn(asked, { cwd }).ended;
      expect([asked.join(' '), ended.code, ended.code === code ? '' : ended.stderr]).toEqual([
        asked.join(' '),
        code,
        '',
      ]);
    }
  });
});
