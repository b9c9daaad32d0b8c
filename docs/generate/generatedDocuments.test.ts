import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAjv } from '../../spec/createAjv.ts';
import { discoveryExample } from './discoveryExample.ts';
import { generatedDocuments } from './generatedDocuments.ts';

describe('generated documents', () => {
  it.each(generatedDocuments().map(({ name, current, wanted }) => [name, current, wanted] as const))(
    '%s is current',
    (_name, current, wanted) => {
      expect(current).toBe(wanted);
    },
  );

  it('has the same headings in both languages, in number and depth', () => {
    const [english = [], chinese = []] = generatedDocuments().map(
      ({ wanted }) => wanted.replaceAll(/```[\s\S]*?```/g, '').match(/^#+ /gm) ?? [],
    );
    expect(chinese).toEqual(english);
    expect(english.length).toBeGreaterThan(30);
  });

  it('shows an access information document that the schema accepts', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../suites/target/discovery.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = createAjv().compile(schema);
    validate(discoveryExample);
    expect(validate.errors).toBeNull();
    expect(validate({ ...discoveryExample, kind: 'other' })).toBe(false);
  });
});
