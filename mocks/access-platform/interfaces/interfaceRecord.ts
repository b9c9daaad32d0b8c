import { isoTime } from '../../../spec/isoTime.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { isLessImportant } from '../discovery/isLessImportant.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** A business record as its interface gives it: the fields of its entity, times with the offset of China. */
export const interfaceRecord = (platform: AccessPlatform, record: BusinessRecord): Readonly<Record<string, unknown>> =>
  withFaults(platform, record, {
    platformId: platform.platformId,
    [keyField(record.entity)]: record.id,
    ...record.fields,
    createTime: isoTime(record.createTime),
    updateTime: platform.hasFault('interface-update-times-in-seconds')
      ? isoTime(Math.floor(record.updateTime / 1_000) * 1_000)
      : isoTime(record.updateTime),
    isDeleted: record.isDeleted,
  });

const names = new WeakMap<AccessPlatform, Map<string, string>>();
const firstName = (platform: AccessPlatform, id: string, name: string): string => {
  const known = names.get(platform) ?? new Map<string, string>();
  names.set(platform, known.set(id, known.get(id) ?? name));
  return known.get(id) ?? name;
};

let touches = 0;
const touchedTime = (platform: AccessPlatform): number => platform.clock.now() + (touches += 1);

const without = (fields: Readonly<Record<string, unknown>>, field: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));

/** The field that a fault leaves out, by entity. */
const leftOut: Readonly<Partial<Record<EntityName, readonly (readonly [fault: string, field: string])[]>>> = {
  user: [
    ['interface-resource-users-without-type', 'type'],
    ['interface-service-users-without-type', 'type'],
    ['interface-management-users-without-type', 'type'],
  ],
  resource: [
    ['interface-resources-without-source', 'source'],
    ['interface-resources-without-duration', 'durationSeconds'],
  ],
  evaluation: [['interface-evaluations-without-action', 'action']],
  'site-column': [['interface-site-columns-without-level', 'level']],
  'service-item': [['interface-service-items-without-id', 'itemId']],
  'service-case': [
    ['interface-service-cases-without-accepted-time', 'acceptedTime'],
    ['interface-service-cases-without-completed-time', 'completedTime'],
  ],
  'service-evaluation': [['interface-service-evaluations-without-score', 'score']],
  'management-item': [['interface-management-items-without-id', 'itemId']],
  form: [['interface-forms-without-totals', 'totalFields']],
  'data-item': [['interface-data-items-without-id', 'dataItemId']],
  'data-item-call': [['interface-data-item-calls-without-item', 'dataItemId']],
};

/** A time of Beijing under the date that it is in UTC: before eight in the morning that is the day before. */
const dayOfUtc = (time: string): string => `${new Date(time).toISOString().slice(0, 10)}${time.slice(10)}`;

const namedAtLength: ReadonlySet<EntityName> = new Set<EntityName>(['course', 'service-item', 'form']);

const withFaults = (
  platform: AccessPlatform,
  { entity, id }: BusinessRecord,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  for (const [fault, field] of leftOut[entity] ?? []) if (platform.hasFault(fault)) return without(fields, field);
  if (entity === 'user' && platform.hasFault('interface-resource-users-with-a-foreign-field'))
    return { ...without(fields, 'type'), $art: 'Schüler' };
  if (entity === 'resource' && platform.hasFault('interface-resources-of-no-length'))
    return { ...fields, durationSeconds: fields['durationSeconds'] === null ? null : 0 };
  if (entity === 'user' && platform.hasFault('interface-updates-keep-update-time'))
    return { ...fields, updateTime: fields['createTime'] };
  if (entity === 'user' && platform.hasFault('interface-users-of-another-platform'))
    return { ...fields, platformId: 'another-platform' };
  if (entity === 'user' && platform.hasFault('interface-times-cut-to-seconds'))
    return { ...fields, registeredTime: String(fields['registeredTime']).replace(/\.\d+/, '') };
  if (entity === 'user' && platform.hasFault('interface-users-with-local-times'))
    return { ...fields, registeredTime: String(fields['registeredTime']).slice(0, 19).replace('T', ' ') };
  if (entity === 'user' && platform.hasFault('interface-user-ids-repeated')) {
    const [first, second] = platform.business.records(entity);
    return id === second?.id ? { ...fields, userId: first?.id } : fields;
  }
  if (namedAtLength.has(entity) && platform.hasFault('interface-names-cut'))
    return { ...fields, name: [...String(fields['name'])].slice(0, 20).join('') };
  if (entity === 'evaluation' && typeof fields['score'] === 'number' && platform.hasFault('interface-scores-rounded'))
    return { ...fields, score: Math.round(fields['score']) };
  if (entity === 'lesson' && fields['durationSeconds'] === 0 && platform.hasFault('interface-zeros-as-nothing'))
    return { ...fields, durationSeconds: null };
  if (entity === 'user' && platform.hasFault('interface-small-hours-a-day-early'))
    return { ...fields, registeredTime: dayOfUtc(String(fields['registeredTime'])) };
  if (isLessImportant(entity) && platform.hasFault('interface-times-of-change-swapped'))
    return { ...fields, createTime: fields['updateTime'], updateTime: fields['createTime'] };
  if (isLessImportant(entity) && platform.hasFault('interface-one-interface-eight-hours-behind'))
    return { ...fields, updateTime: String(fields['updateTime']).replace('+08:00', '+16:00') };
  if (entity !== 'site-column') return fields;
  if (platform.hasFault('interface-site-columns-eight-hours-behind'))
    return { ...fields, updateTime: String(fields['updateTime']).replace('+08:00', '+16:00') };
  if (platform.hasFault('interface-site-columns-in-a-circle')) {
    const child = platform.business
      .records(entity)
      .find((column) => typeof column.fields['parentColumnId'] === 'string');
    return child?.fields['parentColumnId'] === id ? { ...fields, parentColumnId: child.id } : fields;
  }
  if (platform.hasFault('interface-reading-touches-records') && id === platform.business.records(entity)[0]?.id)
    return { ...fields, updateTime: isoTime(touchedTime(platform)) };
  if (platform.hasFault('interface-rare-characters-lost'))
    return { ...fields, name: String(fields['name']).replace(/[\u{10000}-\u{10FFFF}]/gu, '?') };
  if (platform.hasFault('interface-text-composed')) return { ...fields, name: String(fields['name']).normalize('NFC') };
  if (platform.hasFault('interface-site-columns-with-one-link')) return { ...fields, url: `${platform.url}/` };
  if (platform.hasFault('interface-column-names-cached'))
    return { ...fields, name: firstName(platform, id, String(fields['name'])) };
  if (platform.hasFault('interface-site-columns-of-another-domain'))
    return { ...fields, url: `https://elsewhere.example/columns/${id}` };
  const hasParent = typeof fields['parentColumnId'] === 'string';
  return hasParent && platform.hasFault('interface-site-columns-with-lost-parent')
    ? { ...fields, parentColumnId: `lost-${id}` }
    : fields;
};
