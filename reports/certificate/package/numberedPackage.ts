import type { PackageFile } from '../container/packageFile.ts';
import { readContainer } from '../container/readContainer.ts';
import { buildPackage } from './buildPackage.ts';
import { readEnvelope } from './readEnvelope.ts';
import type { testPackage } from './testPackage.ts';

/** A package like one of tests, of the same keys, of another product under another number, and with other files where some are given. */
export const numberedPackage = (
  { bytes, keys }: Pick<ReturnType<typeof testPackage>, 'bytes' | 'keys'>,
  number: string,
  files?: readonly PackageFile[],
): Uint8Array => {
  const read = readContainer(bytes);
  const opened = read.ok ? readEnvelope(read.files.at(-1)?.bytes ?? new Uint8Array()) : undefined;
  const [key, ...others] = keys;
  if (!read.ok || opened?.ok !== true || key === undefined) throw new Error('Expected a package.');
  const { format: _format, version: _version, keys: _keys, files: _files, ...about } = opened.payload;
  const certificate = { ...about.certificate, number };
  const product = { ...about.product, platformId: `PT-${number}` };
  return buildPackage({ ...about, certificate, product }, files ?? read.files.slice(0, -1), [key, ...others]);
};
