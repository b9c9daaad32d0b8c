import { expect, test } from 'vitest';
import { askSntp } from './askSntp.ts';

const server = { host: 'time.example', port: 123 };

/** A time server `aheadMs` ahead of us; the way takes 20 ms each way, and it thinks for 10. */
const answering =
  (time: { now: number }, aheadMs: number, change: (view: DataView) => void = () => {}) =>
  async (request: Uint8Array): Promise<Uint8Array> => {
    expect([request[0], request.length]).toEqual([0b00_100_011, 48]);
    const view = new DataView(new ArrayBuffer(48));
    const write = (at: number, epochMs: number): void => {
      const seconds = epochMs / 1_000 + 2_208_988_800;
      view.setUint32(at, Math.floor(seconds));
      view.setUint32(at + 4, Math.round((seconds % 1) * 2 ** 32));
    };
    view.setUint8(0, 0b00_100_100);
    view.setUint8(1, 2);
    time.now += 20;
    write(32, time.now + aheadMs);
    time.now += 10;
    write(40, time.now + aheadMs);
    time.now += 20;
    change(view);
    return new Uint8Array(view.buffer);
  };

test.each([0, 90_000, -250])('a server %i ms ahead is told to be so, within the way of the answer', async (aheadMs) => {
  const time = { now: Date.UTC(2026, 10, 25, 1, 2, 3) };
  const answer = await askSntp(server, () => time.now, { exchange: answering(time, aheadMs) });
  expect(answer.offsetMs).toBeCloseTo(aheadMs, 1);
  expect(answer.uncertaintyMs).toBeCloseTo(20, 1);
});

test.each([
  ['whose clock is not set', (view: DataView) => view.setUint8(0, 0b11_100_100)],
  ['that refuses (stratum 0)', (view: DataView) => view.setUint8(1, 0)],
  ['that is none', (view: DataView) => view.setUint8(0, 0b00_100_011)],
])('an answer of a server %s is refused', async (_what, change) => {
  const time = { now: Date.UTC(2026, 10, 25) };
  await expect(askSntp(server, () => time.now, { exchange: answering(time, 0, change) })).rejects.toThrow('Expected a');
});

test('a few bytes are no answer', async () => {
  await expect(askSntp(server, () => 0, { exchange: async () => new Uint8Array(3) })).rejects.toThrow('too short');
});
