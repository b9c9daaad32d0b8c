import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../samples/sampleChecks.ts';
import { sampleRegisterEntry as entry } from '../samples/sampleRegisterEntry.ts';
import { renderFeed } from './renderFeed.ts';
import { renderRegister } from './renderRegister.ts';
import { appendLog } from './appendLog.ts';

const builtAt = '2026-11-26T12:00:00.000Z';
const log = appendLog([], [{ event: 'certified', number: 'HY-1', sha256: 'ab'.repeat(32) }], builtAt);
const hostileLog = appendLog(
  log,
  [
    { event: 'surveillance', number: hostileText, on: '2026-12-01', outcome: 'nonconformant', note: hostileText },
    { event: 'withdrawn', number: hostileText, on: hostileText, reason: hostileText },
  ],
  builtAt,
);

const open = (html: string, hash = ''): Document =>
  new JSDOM(html, { runScripts: 'dangerously', url: `file:///register/index.html${hash}` }).window.document;
const shown = (document: Document): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-entry="row"]')]
    .filter((row) => !row.hidden)
    .map((row) => row.querySelector('td')?.textContent ?? undefined);

describe('the register', () => {
  const html = renderRegister(
    [entry(1), entry(2, { kind: 'service', name: '服务平台' }), entry(3, {}, 'withdrawn')],
    log,
    builtAt,
  );

  it('shows every product, its history, and why one was withdrawn', () => {
    const document = open(html);
    expect(shown(document)).toEqual(['HY-1', 'HY-2', 'HY-3']);
    expect(document.body.textContent).toContain('2026-12-01: 样品不实');
    expect(document.querySelectorAll('.matrix tbody tr')).toHaveLength(2);
  });

  it.each([
    ['#kind=service', ['HY-2']],
    ['#status=withdrawn', ['HY-3']],
    ['#level=full', ['HY-1', 'HY-3']],
    ['#text=服务', ['HY-2']],
    ['#text=hy-1&kind=service', []],
    ['#text=示范 2', ['HY-2']],
  ])('filters by its address: %s', (hash, numbers) => {
    const document = open(html, hash);
    expect(shown(document)).toEqual(numbers);
    expect(document.querySelector('[data-count]')?.textContent).toBe(String(numbers.length));
  });

  it('opens the entry that its address names, though a filter hid it', async () => {
    const document = open(html, '#certificate-HY-2');
    const named = document.querySelector<HTMLDetailsElement>('#certificate-HY-2');
    expect([named?.open, document.querySelectorAll('details[open]').length]).toEqual([true, 1]);
    const other = open(html, '#kind=service');
    const window = other.defaultView;
    if (window === null) throw new Error('Expected a window.');
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve));
    window.location.hash = '#certificate-HY-3';
    await changed;
    expect(other.querySelector<HTMLDetailsElement>('#certificate-HY-3')?.open).toBe(true);
    expect(shown(other)).toEqual(['HY-1', 'HY-2', 'HY-3']);
  });

  it('links every certificate and every package to what is there', () => {
    const document = open(renderRegister([{ ...entry(1), file: 'a b#c.heyan.zip' }, entry(2)], log, builtAt));
    const hashes = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
    expect(hashes.filter((hash) => document.querySelector(`[id="${hash.slice(1)}"]`) === null)).toEqual([]);
    expect(document.querySelector('td a[href^="packages/"]')?.getAttribute('href')).toBe(
      'packages/a%20b%23c.heyan.zip',
    );
  });

  it('calls expired what has expired since it was built', () => {
    const old = entry(1);
    const document = open(
      renderRegister(
        [{ ...old, certificate: { ...old.certificate, validUntil: '2020-01-01' } }, entry(2)],
        log,
        builtAt,
      ),
      '#status=expired',
    );
    expect(shown(document)).toEqual(['HY-1']);
    expect(document.querySelectorAll('.products .status-expired, #certificate-HY-1 .status-expired')).toHaveLength(3);
  });

  it('shows the matrix of the latest, and says so', () => {
    const document = open(
      renderRegister(
        Array.from({ length: 50 }, (_, at) => entry(at)),
        log,
        builtAt,
      ),
      '#text=hy-3',
    );
    expect(document.querySelectorAll('.matrix thead th[data-column]')).toHaveLength(40);
    const visible = [...document.querySelectorAll<HTMLElement>('.matrix thead th[data-column]')].filter(
      (cell) => !cell.hidden,
    );
    expect(visible.map(({ textContent }) => textContent?.slice(0, 4))).toEqual([
      'HY-3',
      ...Array.from({ length: 10 }, () => 'HY-3'),
    ]);
    expect(document.body.textContent).toContain('The latest 40 of 50 certificates.');
  });

  it('tells of surveillance where the certificate stands, and the hash of the newest entry of its log', () => {
    const seen = { number: 'HY-1', on: '2026-12-01', outcome: 'nonconformant', note: 'run 1' } as const;
    const document = open(renderRegister([{ ...entry(1), surveillance: [seen] }], log, builtAt));
    expect(document.querySelector('.products .outcome-nonconformant')?.textContent).toContain('2026-12-01');
    expect(document.body.textContent).toContain(log.at(-1)?.hash);
  });

  it('speaks both languages', () => {
    const document = open(html);
    document.querySelector<HTMLButtonElement>('[data-language="en"]')?.click();
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('option[value="withdrawn"]')?.textContent).toBe('withdrawn');
    expect(document.title).toBe('Register of certified products');
  });

  it('takes nothing of a candidate for its own', () => {
    const hostile = renderRegister(
      [entry(1, { name: hostileText, vendor: hostileText, address: hostileText, version: hostileText })],
      hostileLog,
      builtAt,
    );
    const document = open(hostile);
    expect(document.title).not.toBe('owned');
    expect(document.querySelectorAll('script, style')).toHaveLength(2);
    expect(document.querySelectorAll('img, svg, iframe')).toHaveLength(0);
  });

  it('is made of a thousand products in seconds', { timeout: 30_000 }, () => {
    const began = performance.now();
    expect(
      renderRegister(
        Array.from({ length: 1_000 }, (_, at) => entry(at)),
        log,
        builtAt,
      ).length,
    ).toBeLessThan(6_000_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

it('the feed is well-formed, newest first', () => {
  const lines = appendLog(
    [],
    [
      { event: 'certified', number: 'HY-1', sha256: 'ab' },
      { event: 'withdrawn', number: 'HY-1', on: '2026-12-01', reason: hostileText },
    ],
    builtAt,
  );
  const { document } = new JSDOM(renderFeed(lines), { contentType: 'text/xml' }).window;
  expect(document.querySelector('parsererror')).toBeNull();
  expect([...document.querySelectorAll('entry > title')].map((title) => title.textContent?.slice(0, 2))).toEqual([
    '撤销',
    '认证',
  ]);
});
