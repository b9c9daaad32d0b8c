import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import type { Server, AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';
import { readRecord } from './readRecord.ts';
import { testSpawn } from './testSpawn.ts';
import type { Spawned } from './testSpawn.ts';

/* Networks in which vendors live: an authority of the house signs the certificates, and only a proxy leads out. */
const directory = mkdtempSync(join(tmpdir(), 'heyan-networks-'));
const slow = { timeout: 300_000 };
const host = 'platform.internal';
const servers: Server[] = [];
let platform: Spawned;
let inside: URL;
/** `http://…` of the proxy, `https://localhost:…` of the platform by an internal authority, and a file with its root. */
let proxy = '';
let secure = '';
const root = join(directory, 'root.pem');
const asked: string[] = [];

const portOf = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  platform = testSpawn(['access-platform', '--platform=management']);
  inside = new URL((JSON.parse(await platform.firstLine) as { readonly url: string }).url);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: host },
        ],
      },
    ],
  });
  writeFileSync(root, cert);
  const forward: Parameters<typeof createServer>[1] = (incoming, response) => {
    const { pathname, search } = new URL(incoming.url ?? '/', inside);
    const { method, headers } = incoming;
    const onward = request(
      { host: inside.hostname, port: inside.port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  };
  const securePort = await portOf(createTlsServer({ key, cert }, forward));
  secure = `https://localhost:${securePort}`;
  const gate = createServer((incoming, response) => {
    asked.push(new URL(incoming.url ?? '').host);
    forward(incoming, response);
  });
  gate.on('connect', (incoming, socket, head: Buffer) => {
    asked.push(incoming.url ?? '');
    const onward = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  proxy = `http://127.0.0.1:${await portOf(gate)}`;
}, 150_000);
afterAll(async () => {
  platform?.child.kill('SIGTERM');
  await platform?.ended;
  for (const server of servers) server.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The run's checks by verdict, in that network. */
const examine = async (target: string, browser: string, env: Readonly<Record<string, string>>, pages = target) => {
  const out = join(directory, `${browser}-${asked.length}`);
  const config = join(directory, 'heyan.config.json');
  writeFileSync(config, JSON.stringify({ pages: { home: `${pages}/` } }));
  const ended = await testSpawn(
    [
      'run',
      `--target=${target}`,
      `--config=${config}`,
      `--browser=${browser}`,
      '--only=beacon.events-accepted,interface.answers-get',
      `--out=${out}`,
      '--lang=en',
    ],
    { cwd: directory, env },
  ).ended;
  const checks = readRecord(join(out, 'run.ndjson'))?.checks ?? [];
  return { stderr: ended.stderr, verdicts: checks.map(({ id, verdict }) => `${id} ${verdict}`).toSorted() };
};
const passed = { stderr: '', verdicts: ['beacon.events-accepted passed', 'interface.answers-get passed'] };

const inEach = (title: string, browsers: readonly string[]): void =>
  describe.each(browsers)(`${title} (%s)`, (browser) => {
    test('a platform whose certificate an authority of the house signed is visited and called', slow, async () => {
      expect(await examine(secure, browser, { NODE_EXTRA_CA_CERTS: root })).toEqual(passed);
    });

    test('a platform that only a proxy leads to is visited and called', slow, async () => {
      asked.length = 0;
      const env = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NODE_EXTRA_CA_CERTS: root };
      expect(await examine(`http://${host}`, browser, env, `https://${host}`)).toEqual(passed);
      expect([...new Set(asked)].toSorted()).toEqual([host, `${host}:443`]);
    });
  });

inEach('the network of a house', ['jsdom']);
testWhere(await missingChromium(), 'the same in Chromium', () => inEach('the network of a house', ['chromium']));
