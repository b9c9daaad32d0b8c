import type { HostMessage } from './hostProtocol.ts';

const most = {
  id: 2 ** 53,
  address: 100_000,
  text: 8_000,
  errors: 200,
  requested: 6_000,
  body: 24_000_000,
  headers: 200,
};

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const id = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < most.id;
const text =
  (longest: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= longest;
const texts =
  (many: number) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length <= many && value.every(text(most.text));
const headers = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= most.headers &&
  Object.entries(value).every(([name, one]) => /^[!#$%&'*+.^_`|~\w-]{1,200}$/.test(name) && text(100_000)(one));
const optional =
  (one: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || one(value);

const shapes: Readonly<Record<HostMessage['kind'], Shape>> = {
  done: { id, value: () => true },
  failed: { id, code: text(100), message: text(most.text) },
  state: {
    page: id,
    url: text(most.address),
    status: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 999,
    errors: texts(most.errors),
    requested: texts(most.requested),
    unjudged: texts(most.errors),
    lacked: texts(most.errors),
  },
  request: {
    id,
    visitor: id,
    url: text(most.address),
    method: (value) => typeof value === 'string' && /^[A-Z]{1,20}$/.test(value),
    headers,
    body: optional(text(most.body)),
  },
};

/** A line of the host, which a page may have taken over: undefined where it is none of the messages agreed. */
export const hostMessage = (line: string): HostMessage | undefined => {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  const members = message as Readonly<Record<string, unknown>>;
  const shape =
    typeof members['kind'] === 'string' && Object.hasOwn(shapes, members['kind'])
      ? shapes[members['kind'] as HostMessage['kind']]
      : undefined;
  if (shape === undefined) return undefined;
  const known = Object.keys(members).every((name) => name === 'kind' || Object.hasOwn(shape, name));
  return known && Object.entries(shape).every(([name, fits]) => fits(members[name]))
    ? (message as HostMessage)
    : undefined;
};
