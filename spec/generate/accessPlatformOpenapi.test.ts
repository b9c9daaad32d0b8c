import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entitiesOf } from '../entities/entitiesOf.ts';
import { platformKinds } from '../platformKind.ts';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { accessPlatformOpenapi } from './accessPlatformOpenapi.ts';

const profile = referenceProfile();
type Document = {
  paths: Record<string, { get: { responses: Record<string, unknown> } }>;
  components: { parameters: Record<string, { name: string }> };
};
const documentOf = (of = profile): Document => accessPlatformOpenapi(of) as Document;

describe('the OpenAPI file of the access platform', () => {
  it('is the one in spec/openapi', () => {
    expect(
      JSON.parse(readFileSync(new URL('../openapi/access-platform.openapi.json', import.meta.url), 'utf8')),
    ).toEqual(documentOf());
  });

  it('has a collection and its items for every data entity of every kind', () => {
    const paths = Object.keys(documentOf().paths);
    for (const entity of platformKinds.flatMap((kind) => entitiesOf(kind))) {
      expect(paths).toContain(profile.values.interfaces.paths[entity]);
      expect(paths).toContain(`${profile.values.interfaces.paths[entity]}/{id}`);
    }
  });

  it('takes names from the profile', () => {
    const { interfaces } = profile.values;
    const other = documentOf({
      ...profile,
      values: {
        ...profile.values,
        interfaces: { ...interfaces, headers: { ...interfaces.headers, signature: 'X-Sign' } },
      },
    });
    expect(other.components.parameters['signature']?.name).toBe('X-Sign');
  });
});

describe('the hand-written OpenAPI files', () => {
  it.each(['monitoring-platform', 'multi-cloud-management', 'cyber-security', 'probe'])(
    '%s refers only to what exists, and names each operation once',
    (name) => {
      const url = new URL(`../openapi/${name}.openapi.yaml`, import.meta.url);
      const text = readFileSync(url, 'utf8');
      const document: unknown = parse(text);
      for (const [, reference = ''] of text.matchAll(/\$ref: '([^']+)'/g)) {
        const [file = '', fragment = ''] = reference.split('#');
        const root: unknown = file === '' ? document : JSON.parse(readFileSync(new URL(file, url), 'utf8'));
        const found = fragment
          .split('/')
          .slice(1)
          .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], root);
        expect({ reference, found: found !== undefined }).toEqual({ reference, found: true });
      }
      const ids = [...text.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});
