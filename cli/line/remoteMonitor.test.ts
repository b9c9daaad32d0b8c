import { describe, expect, it } from 'vitest';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { remoteMonitor } from './remoteMonitor.ts';
import { runFlags } from './runFlags.ts';

const read = (
  words: readonly string[],
  environment: Record<string, string> = { HEYAN_MONITOR_TOKEN: 't' },
  examined = false,
) => remoteMonitor(parseCommandLine(words, runFlags), examined, environment);

describe('--monitor', () => {
  it('names a monitoring platform, with the token of the environment', () => {
    expect(read(['--monitor=https://monitoring.example/there/?a=1#b'])).toEqual({
      url: 'https://monitoring.example/there',
      token: 't',
    });
    expect(read([])).toBeUndefined();
  });

  it.each([
    ['no address', ['--monitor=monitoring'], undefined, false, 'not a usable address'],
    ['another scheme', ['--monitor=ftp://m.example'], undefined, false, 'not a usable address'],
    ['a password', ['--monitor=https://u:secret@m.example'], undefined, false, 'not a usable address'],
    ['no token', ['--monitor=https://m.example'], {}, false, 'no token'],
    ['a warehouse', ['--monitor=https://m.example', '--warehouse=/x'], undefined, false, '--warehouse'],
    ['a monitoring platform to examine', ['--monitor=https://m.example'], undefined, true, 'no meaning'],
  ] as const)('with %s is refused, and no secret is repeated', (_case, words, environment, examined, said) => {
    let thrown: unknown;
    try {
      read(words, environment, examined);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UsageError);
    expect(thrown).toMatchObject({ code: 'HEYAN_MONITOR_ADDRESS', message: expect.stringContaining(said) as string });
    expect((thrown as Error).message).not.toContain('secret');
  });
});
