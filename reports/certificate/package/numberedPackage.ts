import { readContainer } from '../container/readContainer.ts';
import { writeContainer } from '../container/writeContainer.ts';
import { signEnvelope } from '../signing/signEnvelope.ts';
import { canonicalBytes } from './canonicalBytes.ts';
import { envelopePath, payloadTypes } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { manifestFile } from './manifestFile.ts';
import { readEnvelope } from './readEnvelope.ts';
import type { testPackage } from './testPackage.ts';

/** A package like another one without time stamp, by the keys given: of another product, under another number, with an order that says so. */
export const numberedPackage = (
  { bytes, keys }: Pick<ReturnType<typeof testPackage>, 'bytes' | 'keys'>,
  number: string,
): Uint8Array => {
  const read = readContainer(bytes);
  const opened = read.ok ? readEnvelope(read.files.at(-1)?.bytes ?? new Uint8Array()) : undefined;
  const [key, ...others] = keys;
  if (!read.ok || opened?.ok !== true || key === undefined) throw new Error('Expected a package.');
  const { certificate, product, files: signed } = opened.payload;
  const changed = { certificate: { ...certificate, number }, product: { ...product, platformId: `PT-${number}` } };
  const files = read.files.slice(0, -1).map((file) => {
    if (file.path !== 'order.json') return file;
    const order = JSON.parse(Buffer.from(file.bytes).toString()) as object;
    return { ...file, bytes: canonicalBytes({ ...order, number, product: changed.product }) };
  });
  const manifest: Manifest = {
    ...opened.payload,
    ...changed,
    keys: keys.map(({ algorithm, publicKey }) => ({ algorithm, publicKey })),
    // Whatever else is in it is as it was: a large package costs no hashing.
    files: files.map(
      (file, at) => (file.path === 'order.json' ? manifestFile(file) : signed[at]) ?? manifestFile(file),
    ),
  };
  const envelope = signEnvelope(canonicalBytes(manifest), payloadTypes[manifest.format], [key, ...others]);
  return writeContainer([...files, { path: envelopePath, bytes: canonicalBytes(envelope) }]);
};
