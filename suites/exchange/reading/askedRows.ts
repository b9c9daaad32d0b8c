import { CandidateError } from '../../engine/errors/candidateError.ts';

/**
 * Rows of which a column can only be read that came: a database that answers with others than were asked for tells nothing of
 * what was asked, and whoever reads on with nothing in hand would call it our own error. Reading one throws a `CandidateError`.
 */
export const askedRows = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  rows.map(
    (row) =>
      new Proxy(row, {
        get: (target, name, self): unknown => {
          // What the language itself asks every object for.
          if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || Object.hasOwn(target, name))
            return Reflect.get(target, name, self);
          throw new CandidateError('blocked', {
            'zh-CN': `前置数据库的应答缺少所查询的列 ${name}`,
            en: `the front database answered without the column ${name}, which was asked for`,
          });
        },
      }),
  );
