/** What a document of `to` is told of the page `from`, under that page's referrer policy; nothing named means the browsers' own, strict-origin-when-cross-origin. */
export const referrerOf = (policy: string, from: string, to: string): string | undefined => {
  const [page, next] = [new URL(from), new URL(to)];
  const whole = `${page.origin}${page.pathname}${page.search}`;
  const origin = `${page.origin}/`;
  const same = page.origin === next.origin;
  const downgraded = page.protocol === 'https:' && next.protocol === 'http:';
  switch (policy.trim().toLowerCase()) {
    case 'no-referrer':
    case 'never':
      return undefined;
    case 'same-origin':
      return same ? whole : undefined;
    case 'origin':
      return origin;
    case 'strict-origin':
      return downgraded ? undefined : origin;
    case 'origin-when-cross-origin':
      return same ? whole : origin;
    case 'unsafe-url':
    case 'always':
      return whole;
    case 'no-referrer-when-downgrade':
      return downgraded ? undefined : whole;
    default:
      return same ? whole : downgraded ? undefined : origin;
  }
};
