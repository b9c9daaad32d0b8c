import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** The platform id under which a record is pushed, as the faults say; what came later than `startedAt` (epoch ms) is right. */
export const shownPlatformId = (platform: AccessPlatform, record: BusinessRecord, startedAt: number): string => {
  const { platformId, business, hasFault } = platform;
  if (record.entity !== 'site-column') return platformId;
  if (hasFault('exchange-platform-id-unknown')) return 'unknown';
  if (!hasFault('exchange-rows-without-platform-id') || record.createTime >= startedAt) return platformId;
  const place = business.records('site-column').findIndex(({ id }) => id === record.id);
  return place % 3 === 2 ? '' : platformId;
};
