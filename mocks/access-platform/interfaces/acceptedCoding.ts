const known = ['br', 'gzip', 'deflate'] as const;

export type ContentCoding = (typeof known)[number];

/** The content coding that an `Accept-Encoding` field asks for most (RFC 9110, 12.5.3), or undefined for none; a coding with `q=0` is refused. */
export const acceptedCoding = (field: string | undefined): ContentCoding | undefined => {
  const weights = new Map<string, number>();
  for (const part of (field ?? '').split(',').slice(0, 20)) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  const weightOf = (coding: string): number => weights.get(coding) ?? 0;
  const [best] = known.filter((coding) => weightOf(coding) > 0).toSorted((a, b) => weightOf(b) - weightOf(a));
  return best;
};
