import { entitySchemas } from '../../spec/entities/entities.ts';
import { entityNames } from '../../spec/entities/entityNames.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { kindsOf } from './kindsOf.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

/** The interfaces: one per kind of record of class `data`. */
export const pathsPart: Part = (language) => {
  const { paths } = referenceProfile().values.interfaces;
  const rows = entityNames.flatMap((name) => {
    const path = paths[name];
    const schema = entitySchemas[name];
    return path === undefined
      ? []
      : [
          [
            `\`${name}\``,
            language === 'en' ? schema.description : schema.title,
            `\`${path}\``,
            kindsOf(schema['x-platforms'], language),
            schema['x-clause'],
          ],
        ];
  });
  return table(
    language === 'en'
      ? ['name', 'record', 'path', 'platforms', 'clause']
      : ['记录名', '记录', '路径', '适用平台', '条款'],
    rows,
  );
};
