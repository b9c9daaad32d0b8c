import type { Dialect } from '../../../../spec/front-database/dialect.ts';
import { mysqlSource } from './mysqlSource.ts';
import { postgresqlSource } from './postgresqlSource.ts';
import { valueSql } from './valueSql.ts';
import type { SourceSql, SourceZone } from './sourceSqlTypes.ts';

/** How the columns of a front database are read, whatever types the platform gave them. */
export const sourceSql = (dialect: Dialect, zone: SourceZone): SourceSql => {
  const own = dialect.id === 'mysql' ? mysqlSource(dialect, zone) : postgresqlSource(dialect, zone);
  return { ...own, value: valueSql(dialect, own), isTextTime: (column) => own.read(column, 'time').form !== 'ticks' };
};
