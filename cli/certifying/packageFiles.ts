import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackageFile } from '../../reports/certificate/container/packageFile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { ownFiles } from './ownFiles.ts';
import { packageRoot } from './packageRoot.ts';
import { readKillMatrix } from './readKillMatrix.ts';
import type { ReadOrder } from './readOrder.ts';

const json = (path: string, value: unknown): PackageFile => ({
  path,
  bytes: new Uint8Array(Buffer.from(`${JSON.stringify(value, null, 2)}\n`)),
});

/** What is long and said again and again: an eighth of its size, which everybody who copies, hashes or keeps a package is spared. */
const compressed = ({ path, bytes }: PackageFile): PackageFile => ({
  path: `${path}.gz`,
  bytes: new Uint8Array(gzipSync(bytes, { level: 9 })),
});

/** What a run left behind, in its directory. */
const runFiles = (directory: string, at: number): readonly PackageFile[] =>
  ['run.ndjson', 'report.json', 'index.html', 'evidence.har'].map((name) =>
    compressed({ path: `runs/${at + 1}/${name}`, bytes: new Uint8Array(readFileSync(join(directory, name))) }),
  );

/** The bill of materials, or where there is no built one the lock file that it is made of. */
const supply = (): readonly PackageFile[] => {
  const name = ['sbom.cdx.json', 'package-lock.json'].find((one) => existsSync(join(packageRoot, one)));
  return name === undefined
    ? []
    : [compressed({ path: `suite/${name}`, bytes: new Uint8Array(readFileSync(join(packageRoot, name))) })];
};

/** Everything that a certificate rests on, as files of the package. */
export const packageFiles = ({
  read,
  profile,
  directories,
  documents,
  report,
}: {
  readonly read: ReadOrder;
  readonly profile: Profile;
  /** Of the runs, in order. */
  readonly directories: readonly string[];
  /** Of attestations, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The test report. */
  readonly report: readonly PackageFile[];
}): readonly PackageFile[] => [
  json('order.json', read.order),
  ...(read.ics === undefined ? [] : [{ path: 'ics.json', bytes: read.ics.bytes }]),
  ...[...documents].map(([requirement, bytes]) => ({ path: `attestations/${requirement}`, bytes })),
  ...directories.flatMap(runFiles),
  ...report,
  json('suite/profile.json', profile),
  compressed(json('suite/files.json', ownFiles())),
  compressed({ path: 'suite/kill-matrix.json', bytes: readKillMatrix().bytes }),
  ...supply(),
];
