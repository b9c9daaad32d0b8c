import { columnName } from '../../../spec/front-database/columnName.ts';
import type { BusinessData } from '../business/businessData.ts';
import type { Push } from './createPush.ts';
import type { FrontDatabaseSetting } from './frontDatabaseSetting.ts';
import { rectifiedValue } from './rectifiedValue.ts';

interface OpenAlert {
  readonly id: string;
  readonly tableName: string;
  readonly recordKey: string;
  readonly field: string | null;
}

/** Rectification (7.3.5): reads the open alerts, mends the business records they name, pushes, marks the alerts. */
export const createActOnAlerts = (setting: FrontDatabaseSetting, push: Push): (() => Promise<number>) => {
  const { platform, dialect, tables, placement, asPushUser } = setting;
  const { hasFault } = platform;
  const { quote, parameter } = dialect;
  const alertTable = tables.find((table) => table.class === 'alert');

  const mend = (business: BusinessData, { tableName, recordKey, field }: OpenAlert): void => {
    const entity = tables.find((table) => table.name === tableName)?.entity;
    const record = entity === undefined ? undefined : business.record(entity, recordKey);
    // What has gone meanwhile needs no mending.
    if (entity === undefined || record === undefined || record.isDeleted) return;
    if (field === null) business.softDelete(entity, recordKey);
    else if (hasFault('alerts-mended-by-removal')) business.softDelete(entity, recordKey);
    else if (hasFault('alerts-mended-by-another-wrong-value'))
      business.update(entity, recordKey, { [field]: `${String(record.fields[field])}-x` });
    else business.update(entity, recordKey, { [field]: rectifiedValue(entity, field, record, business) });
  };

  const fieldOf = (business: BusinessData, { tableName, recordKey, field }: OpenAlert): unknown => {
    const entity = tables.find((table) => table.name === tableName)?.entity;
    return entity === undefined || field === null ? null : business.record(entity, recordKey)?.fields[field];
  };
  /** The business systems as they were: a rectification in the front database alone. */
  const unmend = (business: BusinessData, { tableName, recordKey, field }: OpenAlert, was: unknown): void => {
    const entity = tables.find((table) => table.name === tableName)?.entity;
    if (entity === undefined || field === null || business.record(entity, recordKey) === undefined) return;
    business.update(entity, recordKey, { [field]: was });
  };

  /** Whatever else was made lately in the tables that alerts name, but what they name. */
  const removeOthers = (business: BusinessData, alerts: readonly OpenAlert[]): void => {
    const named = new Set(alerts.map(({ recordKey }) => recordKey));
    for (const tableName of new Set(alerts.map((alert) => alert.tableName))) {
      const entity = tables.find((table) => table.name === tableName)?.entity;
      const lately = platform.clock.now() - 600_000;
      for (const { id, createTime, isDeleted } of entity === undefined ? [] : business.records(entity))
        if (entity !== undefined && createTime > lately && !isDeleted && !named.has(id))
          business.softDelete(entity, id);
    }
  };

  /** The first record of the tables that alerts name: whoever takes the place in a list for the record. */
  const removeFirst = (business: BusinessData, alerts: readonly OpenAlert[]): void => {
    for (const tableName of new Set(alerts.map((alert) => alert.tableName))) {
      const entity = tables.find((table) => table.name === tableName)?.entity;
      const first = entity && business.records(entity)[0];
      if (first !== undefined && !first.isDeleted) business.softDelete(first.entity, first.id);
    }
  };

  /** Records of other tables under the id that an alert names. */
  const removeNamesakes = (business: BusinessData, alerts: readonly OpenAlert[]): void => {
    for (const { tableName, recordKey } of alerts)
      for (const { name, entity } of tables.filter((table) => table.class === 'data'))
        if (name !== tableName && business.record(entity, recordKey)?.isDeleted === false)
          business.softDelete(entity, recordKey);
  };

  let acted = 0;
  return async () => {
    if (alertTable === undefined) return 0;
    const column = (field: string): string => quote(columnName(field, platform.profile));
    const name = dialect.tableName(alertTable.name, placement);
    const alerts = await asPushUser(async (client) => {
      const wanted = (['alertId', 'tableName', 'recordKey', 'field'] as const).map(
        (field) => `${column(field)} AS ${quote(field === 'alertId' ? 'id' : field)}`,
      );
      const { rows } = await client.query<OpenAlert>(
        `SELECT ${wanted.join(', ')} FROM ${name} WHERE ${column('platformId')} = ${parameter(1)} AND ${column('status')} = 'open' ORDER BY ${column('createTime')}`,
        [platform.platformId],
      );
      return rows;
    });
    acted += 1;
    if (acted > 1 && hasFault('alerts-acted-on-once')) return alerts.length;
    if (hasFault('alerts-ignored')) return alerts.length;
    const were = alerts.map((alert) => fieldOf(platform.business, alert));
    for (const alert of hasFault('alerts-only-the-first-mended') ? alerts.slice(0, 1) : alerts)
      mend(platform.business, alert);
    if (hasFault('alerts-mended-with-others')) removeOthers(platform.business, alerts);
    if (hasFault('alerts-mended-with-older')) removeFirst(platform.business, alerts);
    if (hasFault('alerts-mended-in-other-tables')) removeNamesakes(platform.business, alerts);
    await push('increment', 'rectification');
    if (hasFault('alerts-mended-in-front-database-only'))
      for (const [nth, alert] of alerts.entries()) unmend(platform.business, alert, were[nth]);
    await asPushUser(async (client) => {
      for (const { id } of alerts) {
        await client.query(
          `UPDATE ${name} SET ${column('status')} = 'rectified', ${column('updateTime')} = ${hasFault('alerts-marked-without-update-time') ? `COALESCE(${column('updateTime')}, ${parameter(1)})` : parameter(1)} WHERE ${column('platformId')} = ${parameter(2)} AND ${column('alertId')} = ${parameter(3)}`,
          [new Date(platform.clock.now()), platform.platformId, id],
        );
      }
    });
    return alerts.length;
  };
};
