import { columns } from '../../spec/entities/columns.ts';
import { entitySchemas } from '../../spec/entities/entities.ts';
import { entityNames } from '../../spec/entities/entityNames.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { fieldRule } from './fieldRule.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

const common = ['platformId', 'createTime', 'updateTime', 'isDeleted'];

/** The records of the interfaces, field by field; what all share is said once, before. */
export const recordsPart: Part = (language) => {
  const english = language === 'en';
  const yes = english ? 'yes' : '是';
  return entityNames
    .filter((name) => referenceProfile().values.interfaces.paths[name] !== undefined)
    .map((name) => {
      const schema = entitySchemas[name];
      const rows = columns(name)
        .filter(({ field }) => !common.includes(field))
        .map(({ field, required, schema: rule }) => [
          `\`${field}\`${schema['x-key'].includes(field) ? ' 🔑' : ''}`,
          fieldRule(rule, language),
          required ? yes : '',
          english ? rule.description : rule.title,
        ]);
      const head = english ? ['field', 'type', 'required', 'meaning'] : ['字段', '类型', '必填', '含义'];
      return `#### \`${name}\` · ${english ? schema.description : schema.title}\n\n${table(head, rows)}`;
    })
    .join('\n\n');
};
