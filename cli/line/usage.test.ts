import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testHere } from '../running/testHere.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-usage-'));
const servers: Server[] = [];
const before = process.cwd();
beforeAll(() => process.chdir(directory));
afterAll(() => {
  process.chdir(before);
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true, force: true });
});

const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listen(createServer(listener))}`;
const serveJson = (document: unknown) =>
  serve((_, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(document)));
const file = (name: string, text: string): string => {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
};
/** What would listen, or has Node itself read a program, is a process of its own. */
const isApart = (words: readonly string[]): boolean =>
  ['monitor', 'probe'].includes(words[0] ?? '') || words.some((word) => word.endsWith('.ts'));
const heyan = (...words: string[]) =>
  isApart(words) ? testSpawn([...words, '--lang=en'], { cwd: directory }).ended : testHere([...words, '--lang=en']);
const platform = { version: 1, platformId: 'p', name: 'p', kind: 'resource', pages: { home: '/' } };

/** What is not as every such message has to be: its code, what is wrong, what to do; nothing on the standard output, no stack trace. */
const mistakes = async (
  words: readonly string[],
  code: string,
  ...texts: readonly RegExp[]
): Promise<readonly string[]> => {
  const { stderr, stdout, code: exit } = await heyan(...words);
  const right =
    stderr.includes(`Error ${code}\n`) &&
    exit === 2 &&
    stdout === '' &&
    !/^\s+at /m.test(stderr) &&
    texts.every((text) => text.test(stderr));
  return right ? [] : [String(exit), stderr, stdout];
};

describe.concurrent('bad input ends with exit code 2 and one readable message', { timeout: 300_000 }, () => {
  test.each([
    [['rum'], 'HEYAN_COMMAND_UNKNOWN', /did you mean run\?|did you mean run\./],
    [['certify', '--reference'], 'HEYAN_ARGUMENT_MISSING', /--order/],
    [['verify'], 'HEYAN_ARGUMENT_MISSING', /PACKAGE/],
    [['keys'], 'HEYAN_ARGUMENT_MISSING', /create/],
    [['order', 'inti'], 'HEYAN_ARGUMENT_MISSING', /did you mean init/],
    [['run', '--plattform=resource'], 'HEYAN_FLAG_UNKNOWN', /did you mean --platform/],
    [['run', '--platform=ressource'], 'HEYAN_FLAG_VALUE', /resource \| service \| management \| all/],
    [['run', '--target'], 'HEYAN_FLAG_VALUE', /--target expects URL/],
    [['run', '--reference', '--concurrency=0'], 'HEYAN_FLAG_VALUE', /--concurrency expects 1, 2, 3 …, but got "0"/],
    [['completion', 'zshh'], 'HEYAN_ARGUMENT_MISSING', /did you mean zsh/],
    [['run', '--target=ftp://x'], 'HEYAN_TARGET_ADDRESS', /not a usable address/],
    [
      ['run', '--target=http://tester:s3@cret@127.0.0.1:1/'],
      'HEYAN_TARGET_ADDRESS',
      /address of a platform: http:\/\/tester:…@127\.0\.0\.1:1\//,
    ],
    [['run', '--target=http://127.0.0.1:1'], 'HEYAN_TARGET_UNREACHABLE', /127\.0\.0\.1:1 cannot be reached/],
    [['run', '--reference', '--fault=no-such-fault'], 'HEYAN_FAULT_UNKNOWN', /no fault "no-such-fault"/],
    [
      ['run', '--target=http://127.0.0.1:1', '--scale=3'],
      'HEYAN_SCALE_NEEDS_REFERENCE',
      /--scale goes together with --reference/,
    ],
    [['run', '--config=absent.ts'], 'HEYAN_CONFIG_NOT_FOUND', /absent\.ts/],
    [['run', '--reference', '--waivers=absent.json'], 'HEYAN_WAIVERS_INVALID', /absent\.json/],
    [['run', '--reference', '--profile=absent.json'], 'HEYAN_PROFILE_INVALID', /absent\.json/],
    [['list', 'check'], 'HEYAN_ARGUMENT_MISSING', /did you mean checks/],
    [['monitor', '--port=65536'], 'HEYAN_FLAG_VALUE', /--port expects 0, 1, 2 … 65535, but got "65536"/],
    [['monitor', '--host=203.0.113.5'], 'HEYAN_LISTEN', /203\.0\.113\.5 is no address of this machine/],
    [['monitor', '--host=nobody.invalid'], 'HEYAN_LISTEN', /nobody\.invalid/],
    [['probe', '--host=203.0.113.5'], 'HEYAN_LISTEN', /203\.0\.113\.5 is no address of this machine/],
    [['explain', 'beacon-covers-platfrom'], 'HEYAN_ID_UNKNOWN', /did you mean "beacon-covers-platform"/],
  ] as const)('%j: %s', async (words, code, text) => {
    expect(await mistakes(words, code, text)).toEqual([]);
  });

  test('an ordinary web site', async () => {
    const site = await serve(
      (request, response) => void response.end(`<!doctype html><title>shop</title>${request.url}`),
    );
    expect(
      await mistakes(['run', `--target=${site}`], 'HEYAN_TARGET_NOT_ACCESS_PLATFORM', /something else came/),
    ).toEqual([]);
    const refusing = await serve((_, response) => void response.writeHead(404).end());
    expect(await mistakes(['run', `--target=${refusing}`], 'HEYAN_TARGET_NOT_ACCESS_PLATFORM', /status 404/)).toEqual(
      [],
    );
  });

  test('the wrong scheme: what the port speaks is said, and no certificate blamed', async () => {
    const plain = await serve((_, response) => void response.end('{}'));
    expect(
      await mistakes(
        ['run', `--target=${plain.replace('http:', 'https:')}/edu`],
        'HEYAN_TARGET_SCHEME',
        /speaks plain HTTP, but the address given is https:/,
        new RegExp(`did you mean ${plain}\\.`),
      ),
    ).toEqual([]);
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const port = await listen(createTlsServer({ key, cert }, (_, response) => void response.end('{}')));
    expect(
      await mistakes(
        ['run', `--target=http://127.0.0.1:${port}`],
        'HEYAN_TARGET_SCHEME',
        new RegExp(`speaks TLS, but the address given is http://; did you mean https://127\\.0\\.0\\.1:${port}\\.`),
      ),
    ).toEqual([]);
  });

  test('a port that speaks neither HTTP nor TLS', async () => {
    const port = await listen(createTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n')));
    for (const scheme of ['http', 'https'])
      expect(
        await mistakes(
          ['run', `--target=${scheme}://127.0.0.1:${port}`],
          scheme === 'http' ? 'HEYAN_TARGET_UNREACHABLE' : 'HEYAN_TARGET_TLS',
        ),
      ).toEqual([]);
  });

  test('a path in the address, where no document is found: it is said that the path is not used', async () => {
    const site = await serve((_, response) => void response.writeHead(404).end());
    expect(
      await mistakes(
        ['run', `--target=${site}/edu/portal`],
        'HEYAN_TARGET_NOT_ACCESS_PLATFORM',
        /status 404 \(the path \/edu\/portal of the address given is not used\)/,
      ),
    ).toEqual([]);
  });

  test('a document with mistakes', async () => {
    const site = await serveJson({ ...platform, kind: 'ressource', interfaces: { urls: { users: '/u' } } });
    expect(
      await mistakes(
        ['run', `--target=${site}`],
        'HEYAN_TARGET_DISCOVERY_INVALID',
        /kind: .*did you mean resource/,
        /interfaces\.urls: .*did you mean user/,
      ),
    ).toEqual([]);
  });

  test('a certificate that nobody vouches for', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const port = await listen(createTlsServer({ key, cert }, (_, response) => void response.end('{}')));
    expect(
      await mistakes(
        ['run', `--target=https://127.0.0.1:${port}`],
        'HEYAN_TARGET_TLS',
        /DEPTH_ZERO_SELF_SIGNED_CERT/,
        /NODE_EXTRA_CA_CERTS/,
      ),
    ).toEqual([]);
  });

  test('a front database that is not there, or not where it is said to be', async () => {
    const site = await serveJson(platform);
    expect(
      await mistakes(
        ['run', `--target=${site}`, '--front-database=postgresql://u:s3cret-pw@127.0.0.1:1/x'],
        'HEYAN_FRONT_DATABASE_UNREACHABLE',
        /postgresql:\/\/127\.0\.0\.1:1\/x/,
        /^(?!.*s3cret-pw)/s,
      ),
    ).toEqual([]);
    expect(
      await mistakes(['run', `--target=${site}`, '--front-database=oracle://x'], 'HEYAN_FRONT_DATABASE_ADDRESS'),
    ).toEqual([]);
  });

  test('credentials of the user that every interface refuses', async () => {
    const site = await serve((request, response) => {
      if (request.url?.startsWith('/.well-known'))
        response.end(JSON.stringify({ ...platform, interfaces: { urls: { user: '/users', resource: '/resources' } } }));
      else response.writeHead(401).end('{}');
    });
    const config = file(
      'keys.json',
      JSON.stringify({
        interfaces: { credentials: { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(32) } },
      }),
    );
    expect(
      await mistakes(
        ['run', `--target=${site}`, `--config=${config}`],
        'HEYAN_CREDENTIALS_REFUSED',
        /All 2 data interfaces/,
      ),
    ).toEqual([]);
    const short = file(
      'short.json',
      JSON.stringify({ interfaces: { credentials: { appKey: 'k', encryptionKey: '00', signatureKey: '00' } } }),
    );
    expect(await mistakes(['run', `--target=${site}`, `--config=${short}`], 'HEYAN_CREDENTIALS_REFUSED')).toEqual([]);
  });

  test('a configuration with a misspelt key, a broken one, a control that is none', async () => {
    expect(
      await mistakes(
        ['run', `--config=${file('a.json', '{ "platfromId": "p" }')}`],
        'HEYAN_CONFIG_INVALID',
        /did you mean platformId/,
      ),
    ).toEqual([]);
    expect(
      await mistakes(['run', `--config=${file('b.ts', 'export default {{')}`], 'HEYAN_CONFIG_INVALID', /\(line 1\)/),
    ).toEqual([]);
    expect(
      await mistakes(
        ['run', `--config=${file('c.ts', 'export default { control: { push() {} } }')}`],
        'HEYAN_CONFIG_INVALID',
        /lacks the functions insert, update/,
      ),
    ).toEqual([]);
  });

  test('a selection that names nothing, with a target that is fine', async () => {
    const site = await serveJson(platform);
    expect(
      await mistakes(
        ['run', `--target=${site}`, '--only=interfaces-refuse-with-eror'],
        'HEYAN_SELECTION_UNKNOWN',
        /did you mean "interfaces-refuse-with-error"/,
      ),
    ).toEqual([]);
    expect(await mistakes(['run', `--target=${site}`, '--fault=x'], 'HEYAN_FAULT_UNKNOWN')).toEqual([]);
  });

  test('waivers that name nothing', async () => {
    const waivers = file('w.json', '[{ "id": "beacon-covers-platfrom", "reason": "x" }]');
    expect(
      await mistakes(
        ['run', '--reference', `--waivers=${waivers}`],
        'HEYAN_WAIVERS_INVALID',
        /did you mean "beacon-covers-platform"/,
      ),
    ).toEqual([]);
  });

  test.each(['zh', 'ZH-CN', 'zh_CN'])('--lang=%s is Chinese', async (language) => {
    const ended = await testSpawn(['list', 'checks', `--lang=${language}`]).ended;
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('标准文本');
  });

  test('--lang=fr is refused', async () => {
    const ended = await testSpawn(['list', 'checks', '--lang=fr']).ended;
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('--lang 应为 zh-CN | en')]);
  });

  test('in Chinese where nothing else is asked for', async () => {
    const ended = await testSpawn(['run', '--onyl'], { env: { LANG: 'en_US.UTF-8' } }).ended;
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/错误 HEYAN_FLAG_UNKNOWN[\s\S]*是否应为 --only/);
  });

  test.each([
    [['--misspelt'], 'HEYAN_FLAG_UNKNOWN', /Neither npm test nor vitest has a flag --misspelt\./],
    [['--reporterr=dot'], 'HEYAN_FLAG_UNKNOWN', /did you mean --reporter\./],
    [['spec/localized', '-t'], 'HEYAN_FLAG_VALUE', /-t wants a value/],
  ] as const)('npm test -- %j: no stack trace of vitest’s', async (words, code, text) => {
    const ended = await testSpawn(words, { script: 'npmTest.ts', env: { HEYAN_LANG: 'en' } }).ended;
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toMatch(new RegExp(`^Error ${code}\\n`));
    expect(ended.stderr).toMatch(text);
    expect(ended.stderr).not.toMatch(/CACError|^\s+at /m);
  });

  test('npm test > log: no colours in a file, unless they are asked for', async () => {
    const words = ['spec/nearestWord.test.ts', '--passWithNoTests'];
    const plain = await testSpawn(words, { script: 'npmTest.ts', unset: ['NO_COLOR', 'FORCE_COLOR'] }).ended;
    expect([plain.code, plain.stdout.includes('RUN')]).toEqual([0, true]);
    expect(plain.stdout + plain.stderr).not.toContain('\u001b');
    const asked = await testSpawn(words, {
      script: 'npmTest.ts',
      unset: ['NO_COLOR'],
      env: { FORCE_COLOR: '1' },
    }).ended;
    expect(asked.stdout).toContain('\u001b[');
  });

  test('npm test knows heyan’s flags and vitest’s, and none of neither', async () => {
    const ended = await testSpawn(['--target=http://127.0.0.1:1', '--ony=x', '--lang=en'], { script: 'npmTest.ts' })
      .ended;
    expect(ended.stderr).toMatch(/HEYAN_FLAG_UNKNOWN[\s\S]*did you mean --only/);
    const unreachable = await testSpawn(['--target=http://127.0.0.1:1', '-t', 'x', '--reporter=dot', '--lang=en'], {
      script: 'npmTest.ts',
    }).ended;
    expect(unreachable).toMatchObject({ code: 2, stdout: '' });
    expect(unreachable.stderr).toContain('HEYAN_TARGET_UNREACHABLE');
  });
});
