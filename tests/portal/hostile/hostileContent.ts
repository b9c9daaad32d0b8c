import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { hostileName } from './hostileName.ts';

type ApplicationContent = components['schemas']['ApplicationContent'];

/** What no applicant types, without the marks that turn a line around: these are refused. */
export const hostileText = hostileName.replaceAll(/\p{Bidi_Control}/gu, '');

/** Fields that take any text, by their names; the others have a form, which the schema holds them to. */
const free = new Set([
  'platformName',
  'description',
  'name',
  'address',
  'note',
  'provider',
  'operatingSystem',
  'database',
]);

const spoilt = (value: unknown, field: string, place: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => spoilt(one, field, place));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, spoilt(part, name, `${place}/${name}`)]),
    );
  // The database is one that is really entered.
  if (typeof value !== 'string' || !free.has(field) || place.includes('frontDatabase')) return value;
  return field === 'note' || field === 'description' ? `${value} ${hostileText}` : hostileText.slice(0, 100);
};

/** An application whose every text that may be anything means harm. */
export const hostileContent = (content: ApplicationContent): ApplicationContent =>
  spoilt(content, '', '') as ApplicationContent;
