import { expect, it } from 'vitest';
import { createLookAhead } from './createLookAhead.ts';

/** Times and what happens then, by hand. */
const handTimer = () => {
  let due: { readonly at: number; readonly act: () => void }[] = [];
  return {
    timer: (at: number, act: () => void) => {
      const one = { at, act };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    fire: () => {
      const now = due;
      due = [];
      for (const { act } of now) act();
      return now.length;
    },
  };
};

it('looks once at a platform, however often it is collected from before that, and not after it was closed', async () => {
  const seen: string[] = [];
  const { timer, fire } = handTimer();
  const ended = Promise.withResolvers<readonly []>();
  const examine = (platformId: string) => {
    seen.push(platformId);
    return platformId === 'bad' ? Promise.reject(new Error('it cannot be computed')) : ended.promise;
  };
  const ahead = createLookAhead({ examine }, { now: () => 0 }, timer);
  for (const one of ['a', 'b', 'a', 'a', 'bad']) ahead.soon(one);
  expect(seen).toEqual([]);
  expect(fire()).toBe(3);
  expect(seen).toEqual(['b', 'a', 'bad']);
  ahead.soon('a');
  let closed = false;
  const closing = ahead.close().then(() => (closed = true));
  expect([fire(), closed]).toEqual([0, false]);
  ended.resolve([]);
  await closing;
  expect(seen).toEqual(['b', 'a', 'bad']);
});
