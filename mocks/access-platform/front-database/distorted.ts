import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** The record as a fault has it pushed: there, and not what the business systems hold. Only what was there at the first submission (`startedAt`, epoch ms) is concerned. */
export const distorted = (platform: AccessPlatform, record: BusinessRecord, startedAt: number): BusinessRecord =>
  record.entity === 'user' && record.createTime < startedAt && record.fields['type'] === 'teacher' && platform.hasFault('indicators-user-types-flattened') ? { ...record, fields: { ...record.fields, type: 'other' } } : record;
