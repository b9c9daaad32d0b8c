/** Directives that contentSecurityPolicy.ts knows, and those that concern nothing which a page reports by. */
const judged = new Set(
  [
    'default-src script-src script-src-elem script-src-attr connect-src img-src sandbox report-uri report-to',
    'style-src style-src-elem style-src-attr font-src frame-src child-src frame-ancestors object-src manifest-src prefetch-src',
    'media-src worker-src fenced-frame-src block-all-mixed-content plugin-types referrer reflected-xss navigate-to form-action base-uri',
  ]
    .join(' ')
    .split(' '),
);
/** Features by which a page may report or play, and that a policy can take from it. */
const features = /\b(autoplay|sync-xhr|unload)\s*=\s*\(\s*\)/g;

const directivesOf = (texts: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
  texts
    .flatMap((text) => text.split(/[,;]/))
    .map((directive) => directive.trim().split(/\s+/))
    .map(([name = '', ...sources]) => [name.toLowerCase(), sources.map((source) => source.toLowerCase())] as const)
    .filter(([name]) => name !== '');

/**
 * The policies of a document that a real browser enforces and jsdom cannot judge, as its author wrote them: what a page does
 * under one of them only Chromium shows. Empty for most pages. `inDocument`: its `meta` elements' policies.
 */
export const unjudgedPolicies = (
  headers: { readonly get: (name: string) => string | null },
  inDocument: readonly string[],
  { hasBase }: { readonly hasBase: boolean },
): readonly string[] => {
  const found = new Set<string>();
  for (const [name, sources] of directivesOf([headers.get('content-security-policy') ?? '', ...inDocument])) {
    if (!judged.has(name)) found.add(`Content-Security-Policy: ${name}`);
    if (name === 'base-uri' && hasBase) found.add('Content-Security-Policy: base-uri');
    if (name === 'media-src' && sources.every((source) => source === "'none'"))
      found.add('Content-Security-Policy: media-src');
    if (/^(?:default|script)-src/.test(name) && sources.includes("'unsafe-hashes'"))
      found.add("Content-Security-Policy: 'unsafe-hashes'");
  }
  for (const [, feature = ''] of (headers.get('permissions-policy') ?? '').matchAll(features))
    found.add(`Permissions-Policy: ${feature}`);
  for (const name of ['Integrity-Policy', 'Document-Policy'])
    if ((headers.get(name) ?? '').trim() !== '') found.add(name);
  return [...found].map((text) => text.slice(0, 100)).slice(0, 20);
};
