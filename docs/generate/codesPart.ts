import { codeTables } from '../../spec/codes/codeTables.ts';
import { entitySchemas } from '../../spec/entities/entities.ts';
import { entityNames } from '../../spec/entities/entityNames.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

/** The code tables that fields of an access platform's own records refer to. */
export const codesPart: Part = (language) => {
  const used = new Set(
    entityNames
      .filter((name) => entitySchemas[name]['x-class'] === 'data')
      .flatMap((name) => Object.values(entitySchemas[name].properties).map((field) => field['x-code-table'])),
  );
  const rows = Object.values(codeTables)
    .filter(({ id }) => used.has(id))
    .map(({ id, open, entries }) => [
      `\`${id}\``,
      entries.map(({ code, name }) => `\`${code}\` ${name[language]}`).join(language === 'en' ? ', ' : '、'),
      open
        ? language === 'en'
          ? 'other codes allowed'
          : '允许其他代码'
        : language === 'en'
          ? 'these only'
          : '仅限所列',
    ]);
  return table(language === 'en' ? ['table', 'codes', ''] : ['码表', '代码', ''], rows);
};
