import { describe, expect, it } from 'vitest';
import { createHttpControl } from './createHttpControl.ts';
import { ControlError } from './controlError.ts';

/** A control whose calls are answered when the test says so. */
const scripted = () => {
  const asked: { readonly url: string; readonly answer: (response: Response) => void }[] = [];
  let time = 0;
  const fetch: typeof globalThis.fetch = (input) =>
    new Promise((answer) => void asked.push({ url: String(input), answer }));
  return {
    asked,
    pass: (milliseconds: number) => void (time += milliseconds),
    control: createHttpControl('http://control.invalid/', 'secret', fetch, () => time),
  };
};

describe('a control that says nothing', () => {
  it('is asked twice for a while each, and then no more', async () => {
    const { asked, pass, control } = scripted();
    void control.push('full');
    pass(8_000);
    void control.insert('user', {});
    pass(7_999);
    void control.softDelete('user', 'u1');
    expect(asked.map(({ url }) => url)).toEqual(
      ['push', 'insert', 'soft-delete'].map((action) => `http://control.invalid/${action}`),
    );
    pass(1);
    await expect(control.push('full')).rejects.toThrow(ControlError);
    await expect(control.push('full')).rejects.toMatchObject({
      reason: 'control-failed',
      detail: { en: expect.stringContaining('2 calls before were not answered') },
    });
    expect(asked).toHaveLength(3);
  });

  it('is asked again when it has answered one of them', async () => {
    const { asked, pass, control } = scripted();
    const pushed = control.push('full');
    void control.push('full');
    pass(60_000);
    asked[0]?.answer(new Response('{}'));
    await pushed;
    void control.push('full');
    expect(asked).toHaveLength(3);
  });

  it('keeps nobody waiting where nothing listens', async () => {
    let time = 0;
    const refused = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const control = createHttpControl('http://control.invalid', undefined, refused, () => time);
    for (let call = 0; call < 4; call += 1) {
      await expect(control.push('full')).rejects.toThrow('ECONNREFUSED');
      time += 60_000;
    }
  });

  it('has said something where it refuses', async () => {
    const { asked, pass, control } = scripted();
    const calls = [control.push('full'), control.push('full')];
    pass(60_000);
    for (const { answer } of asked) answer(new Response('no', { status: 500 }));
    await Promise.allSettled(calls);
    const next = control.push('full');
    asked[2]?.answer(new Response('{}'));
    await expect(next).resolves.toBeUndefined();
  });
});
