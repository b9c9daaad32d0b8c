import { randomBytes as systemRandom, scrypt, timingSafeEqual } from 'node:crypto';
import { HttpError } from '../../http/httpError.ts';
import { createTurn } from '../../store/createTurn.ts';

/** Cost of scrypt: memory is 128 × 2^logN × r bytes. */
export interface PasswordCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

export interface Passwords {
  /** `scrypt$logN$r$p$salt$hash`, so that an older cost can still be checked. */
  readonly hash: (password: string) => Promise<string>;
  /** Takes as long where there is no hash (an unknown name) as where there is one. `stale`: made at another cost than today's. */
  readonly verify: (
    password: string,
    stored: string | undefined,
  ) => Promise<{ readonly right: boolean; readonly stale: boolean }>;
}

/** 32 MiB and some 0.2 s each: what OWASP gives as equal to N = 2^17, p = 1. */
export const usualCost: PasswordCost = { logN: 15, r: 8, p: 3 };
const [saltLength, hashLength] = [16, 32];
/** One at a time: a flood of sign-ins takes one core and 32 MiB, not all of them; so many wait for their turn. */
const mostWaiting = 50;

const derive = (password: string, salt: Buffer, { logN, r, p }: PasswordCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** logN, r, p, maxmem: 2 * 128 * r * 2 ** logN };
    // One password may be typed in several forms of the same characters (full-width input methods).
    scrypt(password.normalize('NFKC'), salt, hashLength, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/** Hashes of passwords by scrypt, with their parameters and salt beside them. */
export const createPasswords = (
  cost: PasswordCost = usualCost,
  randomBytes: (count: number) => Buffer = systemRandom,
): Passwords => {
  const turn = createTurn();
  let waiting = 0;
  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (waiting >= mostWaiting)
      throw new HttpError(429, 'sign-in-busy', {
        'zh-CN': '同时登录的人过多，请稍后再试。',
        en: 'Too many people are signing in at once; try again in a moment.',
      });
    waiting += 1;
    try {
      return await turn(work);
    } finally {
      waiting -= 1;
    }
  };
  const nobody = randomBytes(saltLength);
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(saltLength);
        const key = await derive(password, salt, cost);
        return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
      }),
    verify: (password, stored) =>
      inTurn(async () => {
        const [, logN, r, p, salt = '', hash = ''] = stored?.split('$') ?? [];
        const used = stored === undefined ? cost : { logN: Number(logN), r: Number(r), p: Number(p) };
        const key = await derive(password, stored === undefined ? nobody : Buffer.from(salt, 'base64url'), used);
        const expected = Buffer.from(hash, 'base64url');
        const right = expected.length === key.length && timingSafeEqual(expected, key);
        return { right, stale: used.logN !== cost.logN || used.r !== cost.r || used.p !== cost.p };
      }),
  };
};
