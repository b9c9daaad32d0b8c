const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The query in the one form that is signed: every name and value percent-decoded (`+` is a space) and encoded again by
 * RFC 3986, pairs sorted by name, then value, joined with `&`. Undefined when it cannot be decoded.
 */
export const canonicalQuery = (query: string): string | undefined => {
  if (query === '') return '';
  try {
    const pairs = query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        const parts = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
        return parts.map((part) => encode(decodeURIComponent(part.replaceAll('+', ' ')))) as [string, string];
      });
    pairs.sort(([a, x], [b, y]) => (a === b ? Number(x > y) - Number(x < y) : Number(a > b) - Number(a < b)));
    return pairs.map(([name, value]) => `${name}=${value}`).join('&');
  } catch {
    return undefined;
  }
};
