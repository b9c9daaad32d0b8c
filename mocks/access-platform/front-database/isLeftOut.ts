import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

const days = 86_400_000;

const isFirstCall = (platform: AccessPlatform, record: BusinessRecord): boolean =>
  platform.business.records('data-item-call').find(({ fields }) => fields['dataItemId'] === record.fields['dataItemId'])
    ?.id === record.id;

/**
 * Whether a fault keeps a record out of the front database for ever, rows and log alike; each leaves the rest in order.
 * `startedAt` (epoch ms) parts what was there at the first submission from what came later.
 */
export const isLeftOut = (platform: AccessPlatform, record: BusinessRecord, startedAt: number): boolean => {
  const { hasFault } = platform;
  const { entity, fields } = record;
  const isNew = record.createTime >= startedAt;
  if (entity === 'evaluation' && isNew && fields['action'] === 'like' && hasFault('indicators-likes-not-pushed'))
    return true;
  if (
    entity === 'service-evaluation' &&
    isNew &&
    Number(fields['score']) <= platform.profile.values.indicators.badScoreAtMost &&
    hasFault('indicators-bad-evaluations-not-pushed')
  )
    return true;
  if (entity === 'data-item-call' && isNew && hasFault('indicators-one-call-per-item-pushed'))
    return !isFirstCall(platform, record);
  const happened = fields['occurredTime'] ?? fields['evaluatedTime'] ?? fields['calledTime'];
  return (
    typeof happened === 'string' &&
    Date.parse(happened) < startedAt - 15 * days &&
    hasFault('indicators-old-activity-not-pushed')
  );
};
