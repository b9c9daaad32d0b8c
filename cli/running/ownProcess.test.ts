import { afterEach, expect, it, vi } from 'vitest';
import { ownProcess } from './ownProcess.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes along what is said of this machine, and nothing that is said of a platform', () => {
  for (const name of ['HEYAN_START_SECONDS', 'HEYAN_TIME_SERVER', 'HEYAN_APP_KEY', 'HEYAN_MONITOR_TOKEN', 'OTHER'])
    vi.stubEnv(name, `value of ${name}`);
  const { environment } = ownProcess();
  expect(environment).toMatchObject({
    HEYAN_START_SECONDS: 'value of HEYAN_START_SECONDS',
    HEYAN_TIME_SERVER: 'value of HEYAN_TIME_SERVER',
    OTHER: 'value of OTHER',
  });
  expect(Object.keys(environment)).not.toContain('HEYAN_APP_KEY');
  expect(Object.keys(environment)).not.toContain('HEYAN_MONITOR_TOKEN');
});
