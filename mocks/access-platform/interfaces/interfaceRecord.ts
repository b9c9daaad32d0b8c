import { isoTime } from '../../../fixtures/generators/isoTime.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** A business record as its interface gives it: the fields of its entity, times with the offset of China. */
export const interfaceRecord = (platform: AccessPlatform, record: BusinessRecord): Readonly<Record<string, unknown>> =>
  withFaults(platform, record, {
    platformId: platform.platformId,
    [keyField(record.entity)]: record.id,
    ...record.fields,
    createTime: isoTime(record.createTime),
    updateTime: isoTime(record.updateTime),
    isDeleted: record.isDeleted,
  });

const without = (fields: Readonly<Record<string, unknown>>, field: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));

const withFaults = (platform: AccessPlatform, { entity, id }: BusinessRecord, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  if (entity === 'user' && platform.hasFault('interface-users-without-type')) return without(fields, 'type');
  if (entity === 'resource' && platform.hasFault('interface-resources-without-source')) return without(fields, 'source');
  if (entity !== 'site-column') return fields;
  if (platform.hasFault('interface-site-columns-without-level')) return without(fields, 'level');
  if (platform.hasFault('interface-site-columns-of-another-domain')) return { ...fields, url: `https://elsewhere.example/columns/${id}` };
  const hasParent = typeof fields['parentColumnId'] === 'string';
  return hasParent && platform.hasFault('interface-site-columns-with-lost-parent') ? { ...fields, parentColumnId: `lost-${id}` } : fields;
};
