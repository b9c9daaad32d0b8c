import { randomBytes } from 'node:crypto';
import { assert, jsonValue, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer } from './createSealer.ts';

const sealer = createSealer(randomBytes(32));

test('gives back what was sealed, any JSON, each time sealed differently', () => {
  assert(
    property(jsonValue(), string({ unit: 'binary' }), (value, about) => {
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
    expect(() => sealer.open(changed, 'platform p1')).toThrow(/authenticate|another form/);
    expect(() => sealer.open(sealed.subarray(0, at), 'platform p1')).toThrow(/authenticate|another form/);
  }
  expect(() => sealer.open(sealed, 'platform p2')).toThrow(/authenticate|another form/);
  expect(() => createSealer(randomBytes(32)).open(sealed, 'platform p1')).toThrow(/authenticate|another form/);
});
