import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Ics } from '../../../spec/ics/ics.ts';
import { icsProforma } from '../../../spec/ics/icsProforma.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { isAttestable } from '../../../spec/requirements/isAttestable.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import { effectiveProfile } from '../../run/effectiveProfile.ts';
import { resolveTarget } from '../resolveTarget.ts';
import type { TargetConfig } from '../targetConfig.ts';

const profile = referenceProfile();
const directory = mkdtempSync(join(tmpdir(), 'heyan-declared-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A candidate whose document has these fields beside the least there has to be, and serves what it names. */
const candidate = async (
  fields: Readonly<Record<string, unknown>>,
  served: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const document = { version: 1, platformId: 'p1', name: 'p', kind: 'resource', ...fields };
  const answers: Readonly<Record<string, string>> = {
    ...served,
    [profile.values.discovery.path]: JSON.stringify(document),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const now = (): number => Date.parse('2026-11-25T12:00:00+08:00');
const resolved = async (url: string, config: TargetConfig = {}) => resolveTarget({ url, config, profile, now });
const statement = (values: Ics['values'], change: Partial<Ics> = {}): Ics => ({
  ...icsProforma(profile, 'resource'),
  platform: { id: 'p1', name: 'p', kind: 'resource', version: '7' },
  answeredBy: 'x',
  date: '2026-11-20',
  requirements: [],
  values,
  ...change,
});
const own = (path: string, value: unknown): Ics['values'] => [{ path, answer: 'own-value', value }];

describe('what a candidate declares', () => {
  test('its vendor says before its statements, its statements before its document, all before the profile it adopts', async () => {
    const file = join(directory, 'vendor.json');
    writeFileSync(
      file,
      JSON.stringify(
        statement([...own('exchange.tables.change-log', 'by_file'), ...own('beacon.codes.like', 'by_file')]),
      ),
    );
    const url = await candidate(
      {
        profile: { id: 'reference', version: '1' },
        ics: '/ics',
        logHost: 'log.document.example',
        interfaces: { urls: { user: '/u' }, skewSeconds: 30 },
        values: { 'exchange.tables.alert': 'by_document', 'beacon.codes.play': 'by_document' },
      },
      {
        '/ics': JSON.stringify(
          statement([
            ...own('exchange.tables.change-log', 'by_published'),
            ...own('exchange.tables.alert', 'by_published'),
            { path: 'interfaces.skewSeconds', answer: 'follows' },
          ]),
        ),
      },
    );
    const { target, notes } = await resolved(url, { ics: file, values: { 'beacon.codes.like': 'by_config' } });
    expect(target.declaration).toMatchObject({
      adopts: { id: 'reference', version: '1' },
      statement: { version: '7' },
      values: {
        'exchange.tables.change-log': { value: 'by_file' },
        'beacon.codes.like': { value: 'by_config' },
        'exchange.tables.alert': { value: 'by_published' },
        'beacon.codes.play': { value: 'by_document' },
        'interfaces.skewSeconds': { answer: 'follows' },
      },
    });
    expect(target.logHost).toBe('log.document.example');
    const { values } = effectiveProfile(profile, target);
    expect([values.exchange.tables['change-log'], values.exchange.tables.alert]).toEqual(['by_file', 'by_published']);
    expect([values.beacon.codes.like, values.beacon.codes.play]).toEqual(['by_config', 'by_document']);
    expect(values.interfaces.skewSeconds).toBe(300);
    expect(notes.map(({ en }) => en.split(':')[0]).sort()).toEqual(['exchange.tables.alert', 'interfaces.skewSeconds']);
  });

  test('reaches those who call its interfaces, and the log host of its pages', async () => {
    const url = await candidate({
      interfaces: { urls: { user: '/u' } },
      values: {
        'interfaces.headers.signature': 'X-Sign',
        'interfaces.requestsPerSecond': 7,
        'interfaces.paths.user': '/people',
        'beacon.logHost': 'log.example',
        'exchange.schema': 'front',
      },
      frontDatabase: { type: 'postgresql', host: 'h', port: 1, database: 'd' },
      testing: {
        interfaceCredentials: { appKey: 'a', encryptionKey: '12', signatureKey: '12' },
        exchangeUser: { user: 'u', password: 'p' },
      },
    });
    const { target } = await resolved(url);
    expect(target.interfaces?.overrides).toEqual({ headers: { signature: 'X-Sign' }, load: { requestsPerSecond: 7 } });
    expect([target.logHost, target.frontDatabase?.schema]).toEqual(['log.example', 'front']);
  });

  test('what is of no concern to its kind it need not declare', async () => {
    const { target } = await resolved(await candidate({}));
    const paths = effectiveProfile(profile, target).assumptions.map(({ path }) => path);
    expect(paths).toContain('exchange.tables.resource');
    expect(paths).not.toContain('exchange.tables.service-item');
  });

  test('another profile than the run’s is told, and declares nothing', async () => {
    const url = await candidate({ profile: { id: 'ministry', version: '2' } });
    expect((await resolved(url)).notes).toEqual([
      expect.objectContaining({
        en: expect.stringMatching(/adopts the profile ministry 2, and this run uses reference 1/) as string,
      }),
    ]);
    expect((await resolved(await candidate({ profile: { id: 'reference', version: '1' } }))).notes).toEqual([]);
    const adopting = await resolved(await candidate({}), { adopts: { id: 'reference', version: '1' } });
    expect(adopting.target.declaration.adopts).toEqual({ id: 'reference', version: '1' });
  });

  test('a published statement that answers to another profile is told, and declares nothing', async () => {
    const other = statement(own('timeZone', 'UTC'), { profile: { id: 'ministry', version: '2' } });
    const { target, notes } = await resolved(await candidate({ ics: '/ics' }, { '/ics': JSON.stringify(other) }));
    expect(notes).toEqual([expect.objectContaining({ en: expect.stringMatching(/ministry 2.*not used/) as string })]);
    expect(target.declaration.values).toEqual({});
  });

  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>, string, RegExp]>([
    ['a statement that is not there', { ics: '/ics' }, {}, 'HEYAN_ICS_INVALID', /status 404/],
    ['a statement at no http address', { ics: 'file:///etc/passwd' }, {}, 'HEYAN_ICS_INVALID', /no usable http/],
    ['a statement that is none', { ics: '/ics' }, { '/ics': '<html>' }, 'HEYAN_ICS_INVALID', /not JSON/],
    [
      'a statement larger than any',
      { ics: '/ics' },
      { '/ics': ' '.repeat(5 * 1_048_576) },
      'HEYAN_ICS_INVALID',
      /larger than 4 MiB/,
    ],
    [
      'the statement of another platform',
      { ics: '/ics' },
      {
        '/ics': JSON.stringify(statement([], { platform: { id: 'p2', name: 'p', kind: 'resource', version: '1' } })),
      },
      'HEYAN_ICS_INVALID',
      /that of the platform p2/,
    ],
    [
      'a value for a path that no profile has',
      { values: { 'exchange.tabels.user': 'u' } },
      {},
      'HEYAN_TARGET_DISCOVERY_INVALID',
      /no exchange\.tabels\.user; did you mean exchange\.tables\.user/,
    ],
    [
      'a table name that is none',
      { values: { 'exchange.tables.user': 'u; --' } },
      {},
      'HEYAN_TARGET_DISCOVERY_INVALID',
      /exchange\.tables\.user/,
    ],
  ])('%s is refused', async (_, fields, served, code, problem) => {
    await expect(resolved(await candidate(fields, served))).rejects.toMatchObject({
      code,
      localized: {
        en: expect.stringMatching(problem) as string,
        'zh-CN': expect.stringMatching(/\p{Script=Han}/u) as string,
      },
    });
  });

  test('a file that is not there is refused', async () => {
    await expect(resolved(await candidate({}), { ics: join(directory, 'absent.json') })).rejects.toMatchObject({
      code: 'HEYAN_ICS_INVALID',
      message: expect.stringContaining('ENOENT') as string,
    });
  });
});

describe('attestations', () => {
  const attestable = requirements.find(
    (one) =>
      one.verification === 'attestation' && one.party === 'access-platform' && one.platforms.includes('resource'),
  );
  const examined = requirements.find((one) => !isAttestable(one) && one.party === 'access-platform');
  const text = '第三方测试报告';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const attestation = {
    requirement: attestable?.id ?? '',
    statement: '已办理',
    by: '李工',
    on: '2026-11-01',
    until: '2027-11-01',
    document: { name: '报告.pdf', sha256, url: '/report' },
  };
  const withDocument = (fields: object, document: object = {}) =>
    candidate(
      { attestations: [{ ...attestation, ...fields, document: { ...attestation.document, ...document } }] },
      { '/report': text },
    );

  test('of its own document are handed to the run once the document has that hash', async () => {
    const { attestations, notes } = await resolved(await withDocument({}, { sha256: sha256.toUpperCase() }));
    expect(attestations).toEqual([{ ...attestation, document: { name: '报告.pdf', sha256 } }]);
    expect(notes).toEqual([]);
  });

  test('of its vendor go before those of its document; a file is read', async () => {
    const file = join(directory, 'report.pdf');
    writeFileSync(file, text);
    const vendors = { ...attestation, by: '王工', document: { name: '报告.pdf', sha256, file } };
    const { attestations } = await resolved(await withDocument({}), { attestations: [vendors] });
    expect(attestations.map(({ by }) => by)).toEqual(['王工']);
    writeFileSync(file, '别的内容');
    await expect(resolved(await candidate({}), { attestations: [vendors] })).rejects.toMatchObject({
      code: 'HEYAN_ATTESTATION_INVALID',
    });
    rmSync(file);
    await expect(resolved(await candidate({}), { attestations: [vendors] })).rejects.toThrow(/ENOENT/);
  });

  test.each([
    ['ended', { on: '2025-11-01', until: '2026-11-24' }, /ended on 2026-11-24 and is not used/],
    ['begins later', { on: '2026-11-26', until: '2027-11-24' }, /begins on 2026-11-26 and is not used/],
  ])('that %s are told and not used, and nobody asks for the document', async (_, days, problem) => {
    const { attestations, notes } = await resolved(await withDocument(days, { url: '/gone' }));
    expect(attestations).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ en: expect.stringMatching(problem) as string })]);
  });

  test('on their last day still hold', async () => {
    expect((await resolved(await withDocument({ until: '2026-11-25' }))).attestations).toHaveLength(1);
  });

  test.each<[string, object, object, RegExp]>([
    ['of what is examined', { requirement: examined?.id }, {}, /it is examined, not attested/],
    ['of nothing', { requirement: `${attestable?.id}x` }, {}, /no such requirement; did you mean/],
    ['on a day that does not exist', { on: '2026-02-30' }, {}, /on: there is no day 2026-02-30/],
    ['that end before they begin', { until: '2026-10-31' }, {}, /before its day/],
    [
      'whose document is another',
      {},
      { sha256: '0'.repeat(64) },
      /the SHA-256 of .*\/report is [0-9a-f]{64}, and the attestation says 0{64}/,
    ],
    ['whose document is not there', {}, { url: '/gone' }, /status 404/],
    ['whose document is nowhere', {}, { url: 'http://127.0.0.1:1/x' }, /does not answer/],
    ['whose document has no address', {}, { url: 'javascript:alert(1)' }, /no usable http/],
  ])('%s are refused', async (_, fields, document, problem) => {
    await expect(resolved(await withDocument(fields, document))).rejects.toMatchObject({
      code: 'HEYAN_ATTESTATION_INVALID',
      localized: {
        en: expect.stringMatching(problem) as string,
        'zh-CN': expect.stringMatching(/\p{Script=Han}/u) as string,
      },
    });
  });

  test.each(['on', 'until', 'by', 'document'])('without %s are no attestations', async (field) => {
    await expect(
      resolved(await withDocument({ [field]: undefined }, field === 'document' ? { name: undefined } : {})),
    ).rejects.toMatchObject({
      code: 'HEYAN_TARGET_DISCOVERY_INVALID',
    });
  });
});
