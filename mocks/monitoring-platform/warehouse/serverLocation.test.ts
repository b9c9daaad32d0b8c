import { describe, expect, it } from 'vitest';
import { clusterStatements } from './clusterStatements.ts';
import { serverLocation } from './serverLocation.ts';
import { warehouseTables } from './warehouseTables.ts';

describe('serverLocation', () => {
  it('takes its own parameters out of the address', () => {
    expect(serverLocation('http://u:p@h:8123/?cluster=main&retentionDays=400&compression=1')).toEqual({
      url: 'http://u:p@h:8123/?compression=1',
      cluster: 'main',
      retentionDays: 400,
    });
    expect(serverLocation('http://h:8123')).toEqual({
      url: 'http://h:8123/',
      cluster: undefined,
      retentionDays: undefined,
    });
  });

  it.each(["http://h/?cluster=a'b", 'http://h/?cluster=', 'http://h/?retentionDays=soon', 'http://h/?retentionDays=0'])(
    'refuses %s',
    (location) => {
      expect(() => serverLocation(location)).toThrow(/cluster|retentionDays/);
    },
  );
});

describe('clusterStatements', () => {
  it('replicates and distributes every table by its key', () => {
    for (const table of warehouseTables) {
      const [local, distributed] = clusterStatements(table, 'main', 'heyan');
      expect(local).toContain(`CREATE TABLE IF NOT EXISTS ${table.name}_local ON CLUSTER 'main'`);
      expect(local).toMatch(
        /ENGINE = Replicated(Replacing)?MergeTree\('\/clickhouse\/tables\/\{shard\}\/\{database\}\/\w+', '\{replica\}'/,
      );
      expect(distributed).toContain(`Distributed('main', 'heyan', '${table.name}_local', cityHash64(`);
    }
    const [event] = clusterStatements(warehouseTables[0] as (typeof warehouseTables)[number], 'main', 'heyan');
    expect(event).toContain("'{replica}', received_time)");
  });
});
