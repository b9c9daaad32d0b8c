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
export const givesData = (entity: EntityName, answer: Pick<InterfaceAnswer, 'json'>): boolean =>
  holds(answer.json, keyField(entity), 0);
