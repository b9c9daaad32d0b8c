const timeoutMs = 5_000;

/** What vouches for TLS even though the connection failed: a certificate was looked at. */
const certificate = /CERT|SIGNED|VERIFY|UNABLE_TO_GET_ISSUER/;

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
};

/**
 * The same address with the other scheme, where it is that one the port speaks: `https://` given and plain HTTP answered, or the other way
 * round; undefined: it does not speak that either. One request, whose answer is not read.
 */
export const otherScheme = async (address: string, fetch: typeof globalThis.fetch): Promise<string | undefined> => {
  const other = new URL(address);
  // A port that is not named would change with the scheme.
  const port = other.port === '' ? (other.protocol === 'https:' ? '443' : '80') : other.port;
  const swapped = other.protocol === 'https:' ? 'http:' : 'https:';
  const wanted = `${swapped}//${other.hostname}:${port}`;
  try {
    const answer = await fetch(wanted, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await answer.body?.cancel();
    return wanted;
  } catch (error) {
    return swapped === 'https:' && certificate.test(codeOf(error)) ? wanted : undefined;
  }
};
