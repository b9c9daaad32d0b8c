import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runFlags } from './runFlags.ts';
import { swallowedFlags } from './swallowedFlags.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-npmrc-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
writeFileSync(join(directory, 'user'), '; electron\ntarget = 28.0.0\nbrowser=firefox\n');
const npm = { npm_config_user_agent: 'npm/11.0.0 node/v24.0.0 linux x64' };

test.each([
  ['a flag', ['run'], { npm_config_target: 'http://a.example' }, ['--target=http://a.example']],
  ['a flag without =', ['run', 'http://a.example'], { npm_config_target: 'true' }, ['--target=http://a.example']],
  ['an id without =', ['run', 'some-fault'], { npm_config_fault: 'true' }, ['--fault=some-fault']],
  ['a kind without =', ['run', 'all'], { npm_config_platform: 'true' }, ['--platform=all']],
  ['a flag with nothing', ['run'], { npm_config_target: 'true' }, ['--target=URL']],
  ['an empty flag', ['run'], { npm_config_target: '' }, ['--target=']],
  ['a list', ['run'], { npm_config_fault: 'a\n\nb' }, ['--fault=a', '--fault=b']],
  ['a name of two words', ['run'], { npm_config_front_database: 'mysql' }, ['--front-database=mysql']],
  ['a switch', ['run'], { npm_config_json: 'true', npm_config_reference: '' }, ['--json']],
  ['a switch that is there too', ['run', '--json'], { npm_config_json: 'true' }, []],
  ['what is there too', ['run', '--seed=5'], { npm_config_seed: '5' }, []],
  ['what npm has of its own', ['run'], { npm_config_cache: '/c', npm_config_yes: '' }, []],
] as const)('%s', (_, words, environment, expected) => {
  const found = swallowedFlags(runFlags, words, { ...npm, ...environment });
  expect(found.map(({ written }) => written)).toEqual(expected);
});

test('flags that may stand by themselves', () => {
  const names = ['only-failed', 'watch'] as const;
  const found = (words: readonly string[], environment: Readonly<Record<string, string>>) =>
    swallowedFlags(names, words, { ...npm, ...environment }).map(({ written }) => written);
  expect(found(['run'], { npm_config_only_failed: 'true', npm_config_watch: 'src' })).toEqual([
    '--only-failed',
    '--watch=src',
  ]);
  expect(found(['run', '--watch'], { npm_config_watch: 'true' })).toEqual([]);
});

test('what stands in npm’s own files no command line gave', () => {
  const environment = { ...npm, npm_config_target: '28.0.0', npm_config_browser: 'firefox', npm_config_seed: '5' };
  const files = { npm_config_userconfig: join(directory, 'user'), npm_config_local_prefix: directory };
  expect(swallowedFlags(runFlags, ['run'], { ...environment, ...files }).map(({ written }) => written)).toEqual([
    '--seed=5',
  ]);
});

test('where npm is not at work, or its setting is the user’s own, nothing is swallowed', () => {
  const environment = { npm_config_target: 'http://a.example' };
  expect(swallowedFlags(runFlags, ['run'], { ...environment, npm_config_user_agent: 'pnpm/10.0.0' })).toEqual([]);
  expect(swallowedFlags(runFlags, ['run'], environment)).toEqual([]);
  expect(swallowedFlags(runFlags, ['run'], { ...npm, ...environment, NPM_CONFIG_TARGET: 'http://a.example' })).toEqual(
    [],
  );
});
