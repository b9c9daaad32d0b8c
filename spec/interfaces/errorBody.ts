import type { ProfileValues } from '../profiles/profileValues.ts';

const put = (root: Record<string, unknown>, pointer: string, value: string): void => {
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node = root;
  for (const key of keys.slice(0, -1)) {
    const next = (node[key] ?? Object.create(null)) as Record<string, unknown>;
    node[key] = next;
    node = next;
  }
  node[keys.at(-1) ?? ''] = value;
};

/** An error body with code and message where the profile has them, e.g. `{ "error": { "code", "message" } }`. */
export const errorBody = (
  { codePointer, messagePointer }: ProfileValues['interfaces']['error'],
  code: string,
  message: string,
): object => {
  const body = Object.create(null) as Record<string, unknown>;
  put(body, codePointer, code);
  put(body, messagePointer, message);
  return body;
};
