import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { packageRoot } from '../running/runVitest.ts';
import { testHere } from '../running/testHere.ts';
import { testSpawn } from '../running/testSpawn.ts';
import type { Ended } from '../running/testSpawn.ts';

/*
 * Ways of typing the command by which somebody other than the platform meant would be examined, or less than meant, and the result might
 * still be a green one. Each ends with exit code 2, names what is wrong and says what was probably meant.
 */

const directory = mkdtempSync(join(tmpdir(), 'heyan-typing-'));
const site = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ version: 1, platformId: 'p', name: 'p', kind: 'service', pages: { home: '/' } }));
});
let url = '';
const before = process.cwd();
const config = (name: string, text: string): void => writeFileSync(join(directory, name), text);
beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  config('without-url.json', '{ "name": "ours" }');
  config('empty.json', '{}');
  config('resource.json', JSON.stringify({ url, kind: 'resource' }));
  for (const name of ['found', 'folder']) mkdirSync(join(directory, name));
  config('found/heyan.config.json', '{ "name": "ours" }');
  config('folder/heyan.config.ts', `export default { url: 'http://127.0.0.1:1' };`);
  process.chdir(directory);
});
afterAll(() => {
  process.chdir(before);
  site.close();
  rmSync(directory, { recursive: true, force: true });
});

const patient = { timeout: 300_000 };
type Row = readonly [words: string, code: string, sentence: RegExp];
const missing = /--target=https:\/\/our\.platform[\s\S]*heyan run --reference \(npm run conformance in a checkout\)/;
const run: readonly Row[] = [
  // Nobody is named.
  ['run', 'HEYAN_TARGET_MISSING', missing],
  ['run --only=7.2', 'HEYAN_TARGET_MISSING', missing],
  ['run --platform=resource', 'HEYAN_TARGET_MISSING', missing],
  ['run --config=without-url.json', 'HEYAN_TARGET_MISSING', /without-url\.json has no url/],
  ['run --config=empty.json', 'HEYAN_CONFIG_INVALID', /empty\.json says nothing/],
  ['run --config=empty.json --target=URL', 'HEYAN_CONFIG_INVALID', /empty\.json says nothing/],
  ['run --config=folder', 'HEYAN_CONFIG_NOT_FOUND', /is a directory.*did you mean --config=folder\/heyan\.config\.ts/],
  ['run --config=found/', 'HEYAN_CONFIG_NOT_FOUND', /is a directory/],
  // Somebody is named, and not where it is read.
  ['run URL', 'HEYAN_ARGUMENT_STRAY', /no argument "http.*did you mean: heyan run --target=http/],
  ['run our.platform:8080', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=https:\/\/our\.platform:8080/],
  ['run target=URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=http/],
  ['run —target=URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=http/],
  ['run －－target＝URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=http/],
  ['run -- --target=URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=http/],
  ['run --reference URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --target=http/],
  ['run -target=URL', 'HEYAN_FLAG_UNKNOWN', /did you mean --target=http/],
  ['run --target:URL', 'HEYAN_FLAG_UNKNOWN', /did you mean --target=http/],
  ['run --tagret=URL', 'HEYAN_FLAG_UNKNOWN', /did you mean --target=http/],
  ['run --url=URL', 'HEYAN_FLAG_UNKNOWN', /no flag --url/],
  ['--target=URL', 'HEYAN_COMMAND_UNKNOWN', /did you mean heyan run --target=http/],
  ['run folder/heyan.config.ts', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --config=folder\/heyan\.config\.ts/],
  ['run --target= --only=7.2', 'HEYAN_FLAG_VALUE', /--target expects URL/],
  ['run --target --only=7.2', 'HEYAN_FLAG_VALUE', /--target expects URL/],
  [
    'run --target=URL --target=http://127.0.0.1:1',
    'HEYAN_FLAG_REPEATED',
    /--target was given twice.*http.*127\.0\.0\.1:1/,
  ],
  // Two are named.
  ['run --reference --target=URL', 'HEYAN_REFERENCE_AND_TARGET', /--reference and --target cannot go together/],
  ['run --reference --config=resource.json', 'HEYAN_REFERENCE_AND_TARGET', /--reference and --config cannot/],
  // It is not what it is said to be.
  ['run --target=URL --platform=resource', 'HEYAN_PLATFORM_KIND', /as a resource platform, but .* says service/],
  ['run --config=resource.json', 'HEYAN_PLATFORM_KIND', /as a resource platform, but .* says service/],
  ['run --target=URL --platform=all', 'HEYAN_PLATFORM_KIND', /one platform is of one kind/],
  // What only the reference access platform can do.
  [
    'run --target=URL --fault=interface-accepts-replay',
    'HEYAN_FAULT_NEEDS_REFERENCE',
    /--fault goes together with --ref/,
  ],
  ['run --fault=interface-accepts-replay', 'HEYAN_FAULT_NEEDS_REFERENCE', /run --reference --fault=ID/],
  ['run --target=URL --scale=3', 'HEYAN_SCALE_NEEDS_REFERENCE', /--scale goes together with --reference only/],
  [
    'run --reference --platform=service --fault=indicators-resource-columns-lost',
    'HEYAN_FAULT_UNKNOWN',
    /no fault "indicators-resource-columns-lost"/,
  ],
  // Less than meant.
  ['run --reference resource', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --reference --platform=resource/],
  ['run --reference 7.2.4', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --reference --only=7\.2\.4/],
  ['run --reference full', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan run --reference --gate=full/],
  ['run --reference --only=,', 'HEYAN_FLAG_VALUE', /--only expects ID/],
  ['run --reference --seed=1 --seed=2', 'HEYAN_FLAG_REPEATED', /--seed was given twice/],
  // Other commands.
  ['access-platform URL', 'HEYAN_ARGUMENT_STRAY', /access-platform takes no argument/],
  ['init URL', 'HEYAN_ARGUMENT_STRAY', /did you mean: heyan init --target=http/],
  ['replay interface.answers-get URL', 'HEYAN_ARGUMENT_STRAY', /replay takes no argument "http/],
  ['replay interface.answers-get --target=URL', 'HEYAN_FLAG_UNKNOWN', /no flag --target/],
  ['list checks faults', 'HEYAN_ARGUMENT_STRAY', /list takes no argument "faults"/],
  ['--lang=en run', 'HEYAN_TARGET_MISSING', missing],
];
const npmTest: readonly Row[] = [
  ['URL', 'HEYAN_ARGUMENT_STRAY', /did you mean npm test -- --target=http/],
  ['—target=URL', 'HEYAN_ARGUMENT_STRAY', /did you mean npm test -- --target=http/],
  ['--tagret=URL', 'HEYAN_ARGUMENT_STRAY', /did you mean npm test -- --target=http/],
  ['--platform=all', 'HEYAN_TARGET_MISSING', missing],
  ['--config=without-url.json', 'HEYAN_TARGET_MISSING', /without-url\.json has no url/],
  ['--reference', 'HEYAN_REFERENCE_AND_TARGET', /npm run conformance does/],
  ['--target=URL --reference', 'HEYAN_REFERENCE_AND_TARGET', /cannot go together/],
  ['--target=URL --platform=resource', 'HEYAN_PLATFORM_KIND', /says service/],
  ['--target=URL --fault=interface-accepts-replay', 'HEYAN_FAULT_NEEDS_REFERENCE', /--fault goes together/],
  ['--target=URL interface.answers-get', 'HEYAN_ARGUMENT_STRAY', /--only=interface\.answers-get/],
];

const english = { HEYAN_LANG: 'en' } as const;
/** How a line is called, and ends. */
type Called = (line: readonly string[]) => Promise<Ended>;
const here: Called = (line) => testHere(line, english);
const apart =
  (script: string, environment: Readonly<Record<string, string>> = {}, cwd = directory): Called =>
  (line) =>
    testSpawn(line, { cwd, script, env: { ...english, ...environment } }).ended;

/** What is not as it has to be; nothing is printed as a result, and there is no stack trace. */
const mistakes = async (call: Called, [words, code, sentence]: Row): Promise<readonly unknown[]> => {
  const ended = await call(words.split(' ').map((word) => word.replace('URL', url)));
  const right =
    ended.code === 2 &&
    ended.stdout === '' &&
    ended.stderr.startsWith(`Error ${code}\n`) &&
    sentence.test(ended.stderr) &&
    !/^\s+at /m.test(ended.stderr);
  return right ? [] : [ended.code, ended.stderr, ended.stdout];
};

describe.concurrent('nobody else is examined', () => {
  test.each(run)('heyan %s: %s', patient, async (...row) => {
    expect(await mistakes(here, row)).toEqual([]);
  });

  test('in a process of its own as well', patient, async () => {
    const [first = ['', '', missing]] = run;
    expect(await mistakes(apart('heyan.ts'), first)).toEqual([]);
  });

  test.each(npmTest)('npm test -- %s: %s', patient, async (...row) => {
    expect(await mistakes(apart('npmTest.ts'), row)).toEqual([]);
  });

  test('with a configuration in this directory that names nobody', patient, async () => {
    const row: Row = ['run', 'HEYAN_TARGET_MISSING', /found\/heyan\.config\.json has no url/];
    expect(await mistakes(apart('heyan.ts', {}, join(directory, 'found')), row)).toEqual([]);
  });

  test.each(['HEYAN_TARGET', 'HEYAN_URL', 'HEYAN_CONFIG'])('where %s is set', patient, async (name) => {
    for (const words of ['run --reference', 'run'])
      expect(
        await mistakes(apart('heyan.ts', { [name]: 'http://127.0.0.1:1' }), [
          words,
          'HEYAN_VARIABLE_UNKNOWN',
          new RegExp(`${name} has no effect`),
        ]),
      ).toEqual([]);
  });

  test('and it is said in Chinese to whoever asked for nothing else', patient, async () => {
    const ended = await testSpawn(['run', url], { cwd: directory, env: { HEYAN_LANG: '' } }).ended;
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(
      /^错误 HEYAN_ARGUMENT_STRAY\nheyan run 不接受参数“http.*是否应为：heyan run --target=/,
    );
  });
});

const noNpm = findProgram(['npm']) === undefined ? { 'zh-CN': '没有 npm', en: 'there is no npm' } : undefined;
/** The environment that npm makes depends on npm alone, not on the npm that runs these tests. */
const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const npm = async (words: string): Promise<readonly [number | null, string]> => {
  const child = spawn('npm', words.split(' '), {
    cwd: packageRoot,
    env: {
      ...outside,
      PATH: `${join(packageRoot, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      HEYAN_LANG: 'en',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return [code, said];
};

testWhere(noNpm, 'what npm keeps for itself', () => {
  test.concurrent.each([
    ['run heyan run --target=http://a.example', 'npm run heyan -- run --target=http://a.example'],
    ['run heyan run --target http://a.example --json', 'npm run heyan -- run --target=http://a.example --json'],
    ['test --target=http://a.example', 'npm test -- --target=http://a.example'],
    ['run conformance --platform=all', 'npm run conformance -- --platform=all'],
    ['run conformance --target=http://a.example', 'npm run heyan -- run --target=http://a.example'],
    ['run conformance --front-database=mysql', 'npm run conformance -- --front-database=mysql'],
  ])('npm %s', patient, async (words, meant) => {
    const [code, said] = await npm(words);
    expect([code, said]).toEqual([2, expect.stringContaining(`Error HEYAN_FLAG_SWALLOWED\n`)]);
    expect(said).toContain(`Write: ${meant}\n`);
  });

  test('npm run conformance URL', patient, async () => {
    const [code, said] = await npm('run conformance http://a.example');
    expect([code, said]).toEqual([
      2,
      expect.stringContaining('did you mean: npm run heyan -- run --target=http://a.example\n'),
    ]);
  });
});
