import type { AccessPlatform } from '../accessPlatform.ts';

const year = 365 * 86_400_000;
const ahead = (time: unknown): unknown =>
  typeof time === 'string' ? new Date(Date.parse(time) + year).toISOString() : time;
const before = (time: unknown): unknown =>
  typeof time === 'string' ? new Date(Date.parse(time) - 3_600_000).toISOString() : time;

/** The id of the item before, or of the second one. */
const another = (id: string): string =>
  id.replace(/\d+$/, (digits) => String(Number(digits) === 1 ? 2 : Number(digits) - 1).padStart(digits.length, '0'));

interface Record {
  readonly entity: string;
  readonly fields: Readonly<{ [name: string]: unknown }>;
}

/** Faults in the business systems themselves: every channel tells the same impossible story. Fields of a record as they are then. */
export const distorted = ({ entity, fields }: Record, hasFault: AccessPlatform['hasFault']): Record['fields'] => {
  if (entity === 'evaluation' && fields['action'] === 'like' && hasFault('indicators-likes-ahead'))
    return { ...fields, occurredTime: ahead(fields['occurredTime']) };
  if (entity === 'service-evaluation' && hasFault('indicators-service-evaluations-ahead'))
    return { ...fields, evaluatedTime: ahead(fields['evaluatedTime']) };
  if (entity === 'site-column' && hasFault('interface-site-columns-on-one-level')) return { ...fields, level: 1 };
  if (entity === 'site-column' && hasFault('interface-site-columns-of-one-name')) return { ...fields, name: '栏目' };
  if (entity === 'form' && hasFault('interface-forms-of-no-fields'))
    return { ...fields, totalFields: 0, autoFilledFields: 0 };
  if (entity === 'form' && hasFault('indicators-more-filled-than-fields'))
    return { ...fields, autoFilledFields: 2 * Number(fields['totalFields']) };
  if (entity === 'service-case' && fields['completedTime'] !== null && hasFault('indicators-completed-before-accepted'))
    return { ...fields, completedTime: before(fields['acceptedTime']) };
  if (entity === 'service-evaluation' && hasFault('indicators-evaluations-of-unknown-cases'))
    return { ...fields, caseId: `lost-${String(fields['caseId'])}` };
  if (entity === 'service-evaluation' && hasFault('indicators-evaluations-of-another-item'))
    return { ...fields, itemId: another(String(fields['itemId'])) };
  if (entity === 'data-item-call' && hasFault('indicators-calls-of-unknown-items'))
    return { ...fields, dataItemId: `lost-${String(fields['dataItemId'])}` };
  if (entity === 'evaluation' && hasFault('indicators-interactions-of-unknown-resources'))
    return { ...fields, resourceId: `lost-${String(fields['resourceId'])}` };
  return fields;
};
