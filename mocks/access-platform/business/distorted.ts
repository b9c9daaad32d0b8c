import type { AccessPlatform } from '../accessPlatform.ts';

const year = 365 * 86_400_000;
const ahead = (time: unknown): unknown =>
  typeof time === 'string' ? new Date(Date.parse(time) + year).toISOString() : time;

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
  if (entity === 'form' && hasFault('indicators-more-filled-than-fields'))
    return { ...fields, autoFilledFields: 2 * Number(fields['totalFields']) };
  return fields;
};
