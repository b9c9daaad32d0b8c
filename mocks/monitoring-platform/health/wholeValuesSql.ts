import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import { statementText } from '../../../spec/indicators/statementText.ts';

/**
 * One statement for the whole values of these indicators, `id` and `value` by row, with the parameters of `indicatorSql` and
 * `{indicators:Array(String)}`, their ids. What one statement gives of several of them stands in it once.
 */
export const wholeValuesSql = (ids: readonly string[]): string =>
  [...Map.groupBy(ids, (id) => jointStatement(id) ?? id)]
    .map(([name, [id = name]]) =>
      name === id
        ? `SELECT '${id}' AS id, value FROM (\n${statementText(id)}) WHERE empty(dimensions)`
        : `SELECT indicator AS id, value FROM (\n${statementText(name)}) WHERE empty(dimensions) AND indicator IN {indicators:Array(String)}`,
    )
    .join('\nUNION ALL\n');
