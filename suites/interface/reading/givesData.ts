import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';

const holds = (value: unknown, key: string, depth: number): boolean => {
  if (value === null || typeof value !== 'object' || depth > 4) return false;
  if (!Array.isArray(value) && Object.hasOwn(value, key)) return true;
  return Object.values(value)
    .slice(0, 100)
    .some((child) => holds(child, key, depth + 1));
};

/** Whether an answer hands out at least one record of the entity, in whatever envelope and with whatever status. */
export const givesData = (entity: EntityName, { json, text }: Pick<InterfaceAnswer, 'json' | 'text'>): boolean => {
  const key = keyField(entity);
  // To look into an object of a million fields takes a second; a name that is not in the text, nor written by escapes, is in none.
  return (text.includes(key) || text.includes('\\u')) && holds(json, key, 0);
};
