import { createHash } from 'node:crypto';

/** The policies of one document: all of them must allow a thing. */
export interface ContentSecurityPolicy {
  /** May this script text in the document run? */
  readonly inline: (script: { readonly text: string; readonly nonce: string }) => boolean;
  /** May handlers in attributes (`onclick`) run? */
  readonly attributes: () => boolean;
  readonly script: (url: URL, script: { readonly nonce: string; readonly byParser: boolean }) => boolean;
  readonly connection: (url: URL) => boolean;
  readonly image: (url: URL) => boolean;
}

type Directives = ReadonlyMap<string, readonly string[]>;

/** A header may hold several policies, separated by commas; of a directive that is named twice the first counts. */
const parse = (text: string): readonly Directives[] =>
  text.split(',').map((policy) => {
    const directives = new Map<string, readonly string[]>();
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const key = name.toLowerCase();
      if (key !== '' && !directives.has(key)) directives.set(key, sources);
    }
    return directives;
  });

const defaultPort = (protocol: string): string => (/^(?:http|ws):$/.test(protocol) ? '80' : '443');
const portOf = (url: URL): string => (url.port === '' ? defaultPort(url.protocol) : url.port);
/** `http:` in a policy lets the safer one through as well. */
const schemeFits = (wanted: string, actual: string): boolean =>
  wanted === actual || (wanted === 'http:' && actual === 'https:') || (wanted === 'ws:' && actual === 'wss:');

const fits = (source: string, url: URL, self: URL): boolean => {
  if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === self.protocol;
  if (source.toLowerCase() === "'self'")
    return (
      url.hostname === self.hostname &&
      schemeFits(self.protocol, url.protocol) &&
      (portOf(url) === portOf(self) || (portOf(self) === '80' && portOf(url) === '443'))
    );
  const scheme = /^([a-z][a-z0-9+.-]*:)$/i.exec(source)?.[1];
  if (scheme !== undefined) return schemeFits(scheme.toLowerCase(), url.protocol);
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (parts === null) return false;
  const [, wanted, host = '', port, path] = parts;
  if (!schemeFits((wanted ?? self.protocol).toLowerCase(), url.protocol)) return false;
  const name = host.toLowerCase();
  const named = name === '*' || (name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name);
  if (!named) return false;
  if (port !== '*' && portOf(url) !== (port ?? defaultPort(url.protocol))) return false;
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
};

const first = (directives: Directives, ...names: readonly string[]): readonly string[] | undefined =>
  directives.get(names.find((name) => directives.has(name)) ?? '');
const has = (sources: readonly string[], keyword: string): boolean =>
  sources.some((source) => source.toLowerCase() === keyword);
const strict = (sources: readonly string[]): boolean => has(sources, "'strict-dynamic'");
/** With a nonce or a hash beside it, or strict-dynamic, `'unsafe-inline'` says nothing. */
const inlineAllowed = (sources: readonly string[]): boolean =>
  has(sources, "'unsafe-inline'") &&
  !strict(sources) &&
  !sources.some((source) => /^'(?:nonce-|sha(?:256|384|512)-)/i.test(source));
const nonceFits = (sources: readonly string[], nonce: string): boolean =>
  nonce !== '' && sources.includes(`'nonce-${nonce}'`);
const hashFits = (sources: readonly string[], text: string): boolean =>
  sources.some((source) => {
    const [, algorithm = '', wanted = ''] = /^'(sha(?:256|384|512))-([A-Za-z0-9+/_-]+=*)'$/i.exec(source) ?? [];
    return (
      algorithm !== '' &&
      createHash(algorithm.toLowerCase()).update(text).digest('base64') ===
        wanted.replaceAll('-', '+').replaceAll('_', '/')
    );
  });

/** What the texts of `Content-Security-Policy` (headers and `meta` elements) let a document at `self` do, as browsers read them; as far as scripts and what they send are concerned. */
export const contentSecurityPolicy = (texts: readonly string[], self: URL): ContentSecurityPolicy => {
  const policies = texts.flatMap(parse).filter(({ size }) => size > 0);
  const everywhere = (judge: (directives: Directives) => boolean): boolean => policies.every(judge);
  const runs = (directives: Directives): boolean => {
    const sandbox = directives.get('sandbox');
    return sandbox === undefined || has(sandbox, 'allow-scripts');
  };
  const listed =
    (url: URL, ...names: readonly string[]) =>
    (directives: Directives): boolean =>
      first(directives, ...names, 'default-src')?.some((source) => fits(source, url, self)) ?? true;
  return {
    inline: ({ text, nonce }) =>
      everywhere((directives) => {
        if (!runs(directives)) return false;
        const sources = first(directives, 'script-src-elem', 'script-src', 'default-src');
        return sources === undefined || inlineAllowed(sources) || nonceFits(sources, nonce) || hashFits(sources, text);
      }),
    attributes: () =>
      everywhere((directives) => {
        const sources = first(directives, 'script-src-attr', 'script-src', 'default-src');
        return runs(directives) && (sources === undefined || inlineAllowed(sources));
      }),
    script: (url, { nonce, byParser }) =>
      everywhere((directives) => {
        if (!runs(directives)) return false;
        const sources = first(directives, 'script-src-elem', 'script-src', 'default-src');
        if (sources === undefined || nonceFits(sources, nonce)) return true;
        return strict(sources) ? !byParser : sources.some((source) => fits(source, url, self));
      }),
    connection: (url) => everywhere(listed(url, 'connect-src')),
    image: (url) => everywhere(listed(url, 'img-src')),
  };
};
