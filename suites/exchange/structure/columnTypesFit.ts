import type { SourceColumn } from '../../../mocks/monitoring-platform/exchange/reading/sourceColumn.ts';
import { sourceTypes } from '../../../mocks/monitoring-platform/exchange/reading/sourceTypes.ts';
import type { ColumnKind } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';

const { texts, integers, numbers, times, binaries: binary } = sourceTypes;
/** `false` is the longest word for one. */
const flagLength = 5;

/** Only what plainly cannot hold the field, or holds anything: a product has many types for a number. */
const fits = ({ type, length, nullable }: SourceColumn, kind: ColumnKind): boolean => {
  if (kind === 'integer' || kind === 'number') return integers.has(type) || numbers.has(type);
  if (kind === 'time') return times.has(type);
  if (kind === 'boolean')
    // The time of the deletion is one too, as long as it can be missing.
    return (
      (!times.has(type) || nullable) &&
      !binary.has(type) &&
      (!texts.has(type) || (length !== null && length <= flagLength))
    );
  return !binary.has(type);
};

/** 7.3.2: the columns of the tables have types that can hold their fields. */
export const columnTypesFit = createStructureCheck({
  id: 'exchange.column-types-fit',
  verifies: ['data-tables'],
  title: { 'zh-CN': '各列的类型与其内容相符', en: 'The types of the columns fit what they hold' },
  comparedWith: { profile: ['exchange.columnTypes'] },
  freeWhen: ({ columnTypes }) => columnTypes === 'any',
  classes: ['data', 'log', 'alert'],
  look: ({ tables, catalog }) =>
    tables.flatMap((table): readonly Finding[] => {
      const present = new Map(catalog.get(table.name)?.map((column) => [column.name, column]));
      return table.columns.flatMap((column): readonly Finding[] => {
        const source = present.get(column.name);
        // The time field has a check of its own.
        if (source === undefined || column.name === table.timeColumn || fits(source, column.kind)) return [];
        return [
          {
            code: 'exchange.column-type-unfit',
            message: {
              'zh-CN': `列 ${table.name}.${column.name} 的类型是 ${source.type}，其内容应为 ${column.kind}。`,
              en: `The column ${table.name}.${column.name} is of type ${source.type}, but holds ${column.kind} values.`,
            },
            expected: column.kind,
            actual: source.type,
            pointer: `${table.name}.${column.name}`,
            hint: {
              'zh-CN': '改用与内容相符的类型，使数据库拒绝无法解释的值。',
              en: 'Use a type of that sort, so that the database refuses what cannot be read.',
            },
          },
        ];
      });
    }),
});
