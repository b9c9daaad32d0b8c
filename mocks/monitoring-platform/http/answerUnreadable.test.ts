import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { createAjv } from '../../../spec/createAjv.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';

const isError = createAjv().compile(
  JSON.parse(await readFile(new URL('../../../spec/openapi/error.schema.json', import.meta.url), 'utf8')) as object,
);
const platform = await startMonitoringPlatform({ patience: { requestMs: 100 } });
afterAll(platform.close);
const answerTo = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(platform.url).port), '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (part) => (received += part.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(received));
  });
const head = 'HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n';

it.each([
  ['a beacon that does not end', `POST /web_logs ${head}content-length: 99\r\n\r\nx`, 408, 'request-timeout'],
  [
    'a platform that does not end',
    `POST /catalogue/subscriptions ${head}content-length: 99\r\n\r\n{`,
    408,
    'request-timeout',
  ],
  ['headers that do not end', 'GET /v.gif HTTP/1.1\r\nhost: localhost\r\n', 408, 'request-timeout'],
  ['no HTTP', 'hello\r\n\r\n', 400, 'request-malformed'],
  ['two lengths', `POST /v.gif ${head}content-length: 1\r\ncontent-length: 2\r\n\r\nx`, 400, 'request-malformed'],
  ['headers without measure', `GET /v.gif ${head}x: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ['an address that cannot be decoded', `GET /platforms/%zz ${head}\r\n`, 400, 'request-invalid'],
  [
    'a part of an address without measure',
    `GET /platforms/${'x'.repeat(300)}/status ${head}\r\n`,
    414,
    'path-too-long',
  ],
])('%s is refused with the one body', async (_, text, status, code) => {
  const answer = await answerTo(text);
  const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { error: { code: string } };
  expect([answer.slice(9, 12), body.error.code, isError(body)]).toEqual([`${status}`, code, true]);
});
