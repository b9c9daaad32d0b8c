/** Replaces secrets in what is about to be kept. */
export interface Redactor {
  readonly addSecret: (secret: string) => void;
  readonly text: (text: string) => string;
  /** `[redacted]` for a header that carries credentials by its name, else the redacted value. */
  readonly header: (name: string, value: string) => string;
}

const mark = '[redacted]';
/** Shorter ones would blank out ordinary words; they are still hidden where a pattern knows their place. */
const shortestSecret = 4;
const secretHeader = /authorization$|cookie|password|passwd|secret|token|api-?key|private-?key/i;
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@?#"']*):[^\s/?#"']+@/gi, `$1:${mark}@`],
  [
    /\b((?:password|passwd|pwd|secret|access_token|token|api_?key)\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s&;,"']+)/gi,
    `$1${mark}`,
  ],
  [
    /("(?:[a-z_]*(?:password|passwd|secret|token)|(?:encryption|signature|callerPrivate|calleePrivate)Key)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi,
    `$1"${mark}"`,
  ],
  [/\b(identified\s+by\s+|with\s+password\s+)'(?:[^']|'')*'/gi, `$1'${mark}'`],
  [/\b(bearer|basic)\s+[a-z0-9+/=._~-]{8,}/gi, `$1 ${mark}`],
];

/** The middle of the base64 of `bytes` at each of the three alignments: the part that neighbours cannot change. */
const base64Cores = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = shift === 0 ? 0 : shift + 1;
    const to = (shift + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(from, to);
  });

const forms = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret, 'utf8');
  const raw = /^(?:[0-9a-f]{2}){8,}$/i.test(secret) ? [Buffer.from(secret, 'hex')] : [];
  const base64 = [bytes, ...raw].flatMap(base64Cores);
  return [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    encodeURIComponent(secret.toWellFormed()),
    encodeURIComponent(secret.toWellFormed()).replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ...base64.map((text) => encodeURIComponent(text)),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ];
};

/** Known secrets in plain, URL-encoded, JSON, base64 and hex form; passwords in URLs, connection strings, SQL and JSON; credential headers. */
export const createRedactor = (secrets: Iterable<string> = []): Redactor => {
  const known = new Set<string>();
  let anyKnown: RegExp | undefined;
  const addSecret = (secret: string): void => {
    if (secret.length < shortestSecret || known.has(secret)) return;
    for (const form of forms(secret)) known.add(form);
    // Longest first, so that a form that holds another is taken whole.
    const alternatives = [...known]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    anyKnown = new RegExp(alternatives.join('|'), 'g');
  };
  for (const secret of secrets) addSecret(secret);
  const text = (original: string): string => {
    let redacted = anyKnown === undefined ? original : original.replace(anyKnown, mark);
    for (const [pattern, replacement] of patterns) redacted = redacted.replace(pattern, replacement);
    return redacted;
  };
  return { addSecret, text, header: (name, value) => (secretHeader.test(name) ? mark : text(value)) };
};
