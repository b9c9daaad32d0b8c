import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endlessly } from '../../../fixtures/hostile/endlessly.ts';
import { findProgram } from '../../../fixtures/starting/findProgram.ts';
import { freePort } from '../../../fixtures/starting/freePort.ts';
import { createTimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import type { TimeStampAuthority } from '../../../fixtures/timestamps/createTimeStampAuthority.ts';
import { startTimeStampServer } from '../../../fixtures/timestamps/startTimeStampServer.ts';
import type { TimeStampBehaviour } from '../../../fixtures/timestamps/startTimeStampServer.ts';
import { askTimeStamp } from './askTimeStamp.ts';

const stamped = new Uint8Array(Buffer.from('an envelope'));
const nonce = `4${'1'.repeat(31)}`;
let authority: TimeStampAuthority;
let stranger: TimeStampAuthority;
beforeAll(async () => {
  authority = await createTimeStampAuthority();
  stranger = await createTimeStampAuthority();
});
const directory = mkdtempSync(join(tmpdir(), 'heyan-tsa-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ask = async (
  behaviour: TimeStampBehaviour,
  {
    by = authority,
    trusted = by.pem.authority,
    now,
    deadlineMs = 10_000,
  }: {
    readonly by?: TimeStampAuthority;
    readonly trusted?: string | null;
    readonly now?: Date;
    readonly deadlineMs?: number;
  } = {},
) => {
  const server = await startTimeStampServer(by, () => behaviour, now && (() => now));
  try {
    return await askTimeStamp(
      {
        server: new URL(server.url),
        ...(trusted !== null && { authorities: [{ name: 'tsa', certificate: trusted }] }),
      },
      { stamped, nonce },
      { fetch, deadlineMs },
    );
  } finally {
    await server.close();
  }
};
const refusal = async (...given: Parameters<typeof ask>): Promise<string> => {
  const asked = await ask(...given);
  if (asked.ok) return '';
  expect(asked.why['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  return asked.why.en;
};

describe('a time-stamp server that answers as it should', () => {
  it.each(['ecdsa', 'rsa'] as const)(
    'is believed by its own certificate, by its CA, or unjudged: %s',
    async (algorithm) => {
      const by = await createTimeStampAuthority({ algorithm });
      expect(await refusal({}, { by })).toBe('');
      expect(await refusal({}, { by, trusted: by.pem.issuer })).toBe('');
      expect(await refusal({}, { by, trusted: null })).toBe('');
    },
  );
});

const redirect = (_: Uint8Array, response: ServerResponse): void =>
  void response.writeHead(302, { location: 'http://127.0.0.1:1/other' }).end();
const endless = (_: Uint8Array, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
  endlessly(response, '0'.repeat(1000));
};
const silent = (): void => {};
const nested = (_: Uint8Array, response: ServerResponse): void =>
  void response.end(Buffer.from(Array.from({ length: 30_000 }, (__, at) => (at % 2 === 0 ? 0x30 : 0x80))));

describe('a time-stamp server that does not', () => {
  it.each([
    ['stamps something else', { imprint: new Uint8Array([1]) }, 'is of something else'],
    ['answers another request', { nonce: 'other' }, 'nonce'],
    ['forgets the nonce', { nonce: 'none' }, 'nonce'],
    ['refuses', { status: 2 }, 'refused (status 2, not today)'],
    ['signs wrongly', { badSignature: true }, 'signature of the time stamp does not hold'],
    ['names another certificate', { namesAnother: true }, 'signature of the time stamp does not hold'],
    ['sends no certificate', { withoutCertificate: true }, 'signature of the time stamp does not hold'],
    ['redirects', redirect, 'HTTP 302'],
    ['never ends', endless, 'longer than 65536 bytes'],
    ['answers with a page', (_, response) => void response.end('<html>'), 'no time stamp response'],
    ['answers with nothing', (_, response) => void response.end(), 'no time stamp response'],
    ['answers with brackets only', nested, 'no time stamp response'],
    ['is out of order', (_, response) => void response.writeHead(500).end(), 'HTTP 500'],
    ['hangs up', (_, response) => void response.destroy(), 'did not answer'],
  ] satisfies readonly (readonly [string, TimeStampBehaviour, string])[])(
    '%s is refused',
    async (_, behaviour, words) => {
      expect(await refusal(behaviour)).toContain(words);
    },
  );

  it('says nothing is given up on', async () => {
    expect(await refusal(silent, { deadlineMs: 50 })).toContain('did not answer (timeout)');
  });

  it('had a certificate that was expired at that time is refused', async () => {
    const by = await createTimeStampAuthority({ until: new Date('2026-06-01T00:00:00Z') });
    expect(await refusal({}, { by, now: new Date('2026-11-27T00:00:00Z') })).toContain(
      'is not within those of the certificate',
    );
  });

  it.each([
    ['for servers', { purposes: ['1.3.6.1.5.5.7.3.1'] }],
    ['for time stamps and more', { purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }],
    ['that does not say so critically', { critical: false }],
  ])('has a certificate %s is refused', async (_, made) => {
    const by = await createTimeStampAuthority(made);
    expect(await refusal({}, { by })).toContain('extended key usage');
  });

  it('is another one than was named is refused', async () => {
    expect(await refusal({}, { trusted: stranger.pem.authority })).toContain('none that is trusted');
    // Its name is the same, its key is not.
    expect(await refusal({}, { trusted: stranger.pem.issuer })).toContain('none that is trusted');
  });

  it('is not there is told', async () => {
    const asked = await askTimeStamp(
      { server: new URL(`http://127.0.0.1:${await freePort()}/tsr`) },
      { stamped, nonce },
    );
    expect(asked).toMatchObject({ ok: false, why: { en: expect.stringContaining('ECONNREFUSED') } });
  });
});

const openssl = findProgram(['openssl']);
describe.skipIf(openssl === undefined)('OpenSSL', () => {
  const run = (...words: string[]): string =>
    execFileSync('openssl', words, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(directory, name), content);

  it('believes a token of our authority as we do', async () => {
    const asked = await ask({});
    if (!asked.ok) throw new Error(asked.why.en);
    write('data', stamped);
    write('token', asked.token);
    write('ca.pem', authority.pem.issuer);
    expect(run('ts', '-verify', '-data', 'data', '-in', 'token', '-token_in', '-CAfile', 'ca.pem')).toContain('OK');
  });

  it('stamps as an authority that we believe', async () => {
    write(
      'tsa.cnf',
      `[tsa]\ndefault_tsa=one\n[one]\nserial=./serial\ncrypto_device=builtin\nsigner_cert=./own.pem\ncerts=./own.pem\nsigner_key=./own.key\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\nordering=yes\ntsa_name=yes\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n[ext]\nextendedKeyUsage=critical,timeStamping\n[req]\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\n`,
    );
    write('serial', '01\n');
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'own.key',
      '-out',
      'own.pem',
      '-days',
      '30',
      '-subj',
      '/CN=OpenSSL TSA',
      '-config',
      'tsa.cnf',
    );
    const reply = (request: Uint8Array, response: ServerResponse): void => {
      write('query', request);
      response.end(
        execFileSync('openssl', ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query'], {
          cwd: directory,
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
    };
    const trusted = execFileSync('cat', ['own.pem'], { cwd: directory, encoding: 'utf8' });
    expect(await refusal(reply, { trusted })).toBe('');
    expect(await refusal(reply, { trusted: authority.pem.issuer })).toContain('none that is trusted');
  });
});
