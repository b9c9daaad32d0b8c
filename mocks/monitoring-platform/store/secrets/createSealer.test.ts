import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer } from './createSealer.ts';

const sealer = createSealer(randomBytes(32));

test('gives back what was sealed, any JSON, each time sealed differently', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, about) => {
      const sealed = sealer.seal(value, about);
      expect(sealer.open(sealed, about)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(sealer.seal(value, about).equals(sealed)).toBe(false);
    }),
  );
});

test('opens nothing that was changed, cut, moved, or sealed with another key', () => {
  const sealed = sealer.seal({ password: 'p' }, 'platform p1');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => sealer.open(changed, 'platform p1')).toThrow();
    expect(() => sealer.open(sealed.subarray(0, at), 'platform p1')).toThrow();
  }
  expect(() => sealer.open(sealed, 'platform p2')).toThrow();
  expect(() => createSealer(randomBytes(32)).open(sealed, 'platform p1')).toThrow();
});
