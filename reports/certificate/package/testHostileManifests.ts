import { readContainer } from '../container/readContainer.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { envelopePath, payloadTypes } from './manifest.ts';
import { readEnvelope } from './readEnvelope.ts';
import type { testPackage } from './testPackage.ts';

const values = [undefined, null, 0, '', 'x', [], {}, [null]];

/** The value with something else in one place of it, for each place and each other value. */
const changes = (value: unknown, change: (value: unknown) => unknown, depth = 0): readonly unknown[] => {
  const here = values.map((other) => change(other));
  if (typeof value !== 'object' || value === null || depth > 3) return here;
  const inner = Object.entries(value).flatMap(([name, one]) =>
    changes(
      one,
      (other) => change(Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other }),
      depth + 1,
    ),
  );
  return [...here, ...inner];
};

/** Packages whose manifest is signed well and is none: in each place but those that signing itself is about it has something else. */
export const testHostileManifests = ({
  bytes,
  keys,
}: Pick<ReturnType<typeof testPackage>, 'bytes' | 'keys'>): readonly Uint8Array[] => {
  const [key] = keys;
  const read = readContainer(bytes);
  const opened = read.ok ? readEnvelope(read.files.at(-1)?.bytes ?? new Uint8Array()) : undefined;
  if (key === undefined || !read.ok || opened?.ok !== true) throw new Error('Expected a key and a package.');
  const { algorithm, publicKey } = key;
  const { format, version, keys: _keys, ...rest } = opened.payload;
  return changes(rest, (value) => value)
    .filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    .map((one) => {
      const manifest = canonicalBytes({ ...(one as object), format, version, keys: [{ algorithm, publicKey }] });
      const envelope = canonicalBytes(signEnvelope(manifest, payloadTypes[format], [key]));
      return writeContainer([...read.files.slice(0, -1), { path: envelopePath, bytes: envelope }]);
    });
};
