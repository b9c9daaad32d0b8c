/**
 * An expected or actual value as text: a string as it stands, anything else as indented JSON with its keys in the order
 * given; at most `limit` characters, then `…`. Takes what JSON cannot hold (undefined, big integers, cycles) too.
 */
export const showValue = (value: unknown, limit = 4_000): string => {
  const text = typeof value === 'string' ? value : asJson(value);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
};

const asJson = (value: unknown): string => {
  try {
    return (
      JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? member.toString() : member), 2) ??
      String(value)
    );
  } catch {
    return String(value);
  }
};
