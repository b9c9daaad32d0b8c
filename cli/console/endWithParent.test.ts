import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { processStart } from '../../fixtures/leftovers/processStart.ts';

/* `npm run heyan -- …` told to stop: npm tells its shell alone. (SIGINT it waits out: a terminal sends it to all.) */

const root = fileURLToPath(new URL('../../', import.meta.url));
const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));

/** All that a process began, itself included. */
const family = (pid: number): readonly number[] => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => family(Number(child))))];
  } catch {
    return [];
  }
};

test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'npm run heyan ended by %s leaves nothing running',
  { timeout: 300_000 },
  async (signal) => {
    const npm = spawn('npm', ['run', '--silent', 'heyan', '--', 'access-platform'], {
      cwd: root,
      env: { ...outside, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    for await (const chunk of npm.stdout.setEncoding('utf8')) {
      said += String(chunk);
      if (said.includes('"url"')) break;
    }
    expect(said).toContain('"url"');
    const all = family(npm.pid ?? 0);
    // npm, its shell, the command, the server.
    expect(all.length).toBeGreaterThan(3);
    const exit = once(npm, 'exit');
    npm.kill(signal);
    await exit;
    await expect
      .poll(() => all.filter((pid) => processStart(pid) !== undefined), { timeout: 75_000, interval: 50 })
      .toEqual([]);
  },
);
