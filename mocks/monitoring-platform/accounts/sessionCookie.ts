import { parseCookie, stringifySetCookie } from 'cookie';

const name = 'heyan_session';
const attributes = { name, path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** The cookie of a session: no script reads it, no other site sends it, and once it came by https it goes by https alone. */
export const sessionCookie = {
  read: (header: string | undefined): string | undefined => {
    const value = header === undefined ? undefined : parseCookie(header.slice(0, 8_192))[name];
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
  },
  write: (value: string, secure: boolean): string => stringifySetCookie({ ...attributes, value, secure }),
  clear: (secure: boolean): string => stringifySetCookie({ ...attributes, value: '', secure, maxAge: 0 }),
} as const;
