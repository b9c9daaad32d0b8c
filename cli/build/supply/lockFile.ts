import { readFileSync } from 'node:fs';

/** An entry of `package-lock.json` (lockfileVersion 3), as much of it as is looked at here. */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly requires?: boolean;
  /** By place: `node_modules/a/node_modules/b`; `''` is the package itself. */
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** The lock file of a checkout. */
export const readLockFile = (root: URL): LockFile =>
  JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as LockFile;
