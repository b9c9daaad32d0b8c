import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** The record as a fault has it pushed: there, and not what the business systems hold. Only what was there at the first submission (`startedAt`, epoch ms) is concerned. */
export const distorted = (platform: AccessPlatform, record: BusinessRecord, startedAt: number): BusinessRecord => {
  if (record.createTime >= startedAt) return record;
  const changed = (fields: BusinessRecord['fields']): BusinessRecord => ({
    ...record,
    fields: { ...record.fields, ...fields },
  });
  if (
    record.entity === 'user' &&
    record.fields['type'] === 'teacher' &&
    platform.hasFault('indicators-user-types-flattened')
  )
    return changed({ type: 'other' });
  if (record.entity === 'site-column' && platform.hasFault('indicators-columns-moved-to-another-host'))
    return changed({ url: String(record.fields['url']).replace('//', '//internal.') });
  return record;
};
