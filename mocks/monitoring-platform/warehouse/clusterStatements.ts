import { settingsOf } from './settingsOf.ts';
import { tableBody } from './tableBody.ts';
import type { TableDefinition } from './tableDefinition.ts';

const engineOf = (table: TableDefinition): string => {
  const [, name = '', inner = ''] = table.engine.match(/^(\w+)(?:\((.*)\))?$/) ?? [];
  const path = `'/clickhouse/tables/{shard}/{database}/${table.name}', '{replica}'`;
  return `Replicated${name}(${[path, inner].filter((one) => one !== '').join(', ')})`;
};

/**
 * `CREATE TABLE` for a cluster: a replicated table per shard, and one over all of them under the name that every statement
 * uses. Rows of one key go to one shard, so that `FINAL` there sees all versions of a record.
 * NOT TRIED: no cluster was at hand; the statements are derived from those of one machine, which are.
 */
export const clusterStatements = (table: TableDefinition, cluster: string, database: string): readonly string[] => {
  const local = `${table.name}_local`;
  const partition = table.partitionBy === undefined ? '' : `\nPARTITION BY ${table.partitionBy}`;
  const settings = settingsOf(table, table.durable ? ['fsync_after_insert = 1', 'fsync_part_directory = 1'] : []);
  return [
    `CREATE TABLE IF NOT EXISTS ${local} ON CLUSTER '${cluster}' (\n  ${tableBody(table)}\n)\nENGINE = ${engineOf(table)}${partition}\nORDER BY (${table.orderBy.join(', ')})${settings}`,
    `CREATE TABLE IF NOT EXISTS ${table.name} ON CLUSTER '${cluster}' AS ${local}\nENGINE = Distributed('${cluster}', '${database}', '${local}', cityHash64(${table.orderBy.join(', ')}))`,
  ];
};
