import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../fixtures/starting/findProgram.ts';
import { testWhere } from '../fixtures/starting/testWhere.ts';

const start = join(import.meta.dirname, 'start.cjs');
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly bin: { readonly heyan: string };
  readonly engines: { readonly node: string };
};
const needed = manifest.engines.node.replace('>=', '');
const [major = 0, minor = 0] = needed.split('.').map(Number);
const directory = mkdtempSync(join(tmpdir(), 'heyan-start-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Says of itself that it is another Node. */
const pretending = (version: string, ...words: readonly string[]) => {
  const file = join(directory, 'pretend.cjs');
  writeFileSync(
    file,
    `Object.defineProperty(process.versions, 'node', { value: '${version}' });
     Object.defineProperty(process, 'version', { value: 'v${version}' });`,
  );
  return spawnSync(process.execPath, ['--require', file, start, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
};

describe('the command of the package on a Node that is too old', () => {
  test('is what the package starts', () => {
    expect(manifest.bin.heyan).toBe('dist/cli/start.cjs');
  });

  test.each(['12.22.12', '18.20.0', `${major - 1}.9.0`, `${major}.${minor - 1}.9`])(
    '%s: one sentence, exit code 2',
    (version) => {
      const english = pretending(version, 'run', '--lang=en');
      expect([english.status, english.stdout, english.stderr]).toEqual([
        2,
        '',
        `heyan needs Node.js ${needed} or later, but this is v${version}.\n`,
      ]);
      expect(pretending(version).stderr).toBe(`heyan 需要 Node.js ${needed} 或更高版本，当前为 v${version}。\n`);
    },
  );

  test('can be read by it: nothing in it is younger than Node 12', () => {
    const code = readFileSync(start, 'utf8').replaceAll(/'[^'\n]*'|\/\/.*$/gm, '');
    expect(code).not.toMatch(/=>|`|\?\.|\?\?|\b(?:const|let|class|async|await|export)\b|\bimport\s*[^(\s]/);
  });

  const old = findProgram(['node'], { places: ['/usr/bin'] });
  const version = old === undefined ? undefined : spawnSync(old, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const tooOld = version !== undefined && Number(/^v(\d+)/.exec(version)?.[1]) < major;
  testWhere(
    tooOld ? undefined : { 'zh-CN': '本机没有较旧的 Node.js', en: 'no older Node.js is here' },
    'an older one that is installed here',
    () => {
      test('says the same', () => {
        const ended = spawnSync(old ?? '', [start, '--version', '--lang=en'], { encoding: 'utf8' });
        expect([ended.status, ended.stderr]).toEqual([
          2,
          `heyan needs Node.js ${needed} or later, but this is ${version}.\n`,
        ]);
      });
    },
  );
});
