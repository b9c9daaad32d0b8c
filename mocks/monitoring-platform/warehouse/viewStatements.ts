import { happening } from '../indicators/happening.ts';
import { recordDay, recordDaySelect } from './recordDay.ts';

/** `CREATE MATERIALIZED VIEW` for every landed table whose records happen at a time; on a cluster each shard keeps what it received (NOT TRIED, as all of clusterStatements). */
export const viewStatements = (cluster?: string): readonly string[] => {
  const [on, suffix] = cluster === undefined ? ['', ''] : [` ON CLUSTER '${cluster}'`, '_local'];
  return Object.entries(happening).map(
    ([table, columns]) =>
      `CREATE MATERIALIZED VIEW IF NOT EXISTS ${recordDay.name}_of_${table}${on} TO ${recordDay.name}${suffix} AS ${recordDaySelect(table, columns, `${table}${suffix}`)}`,
  );
};
