import { keyField } from '../../../spec/entities/keyField.ts';
import type { TestRecord } from './testRecord.ts';

/** A record under the id that the platform gave it: keys are the platform's to set, whatever was proposed (docs/integrate, control). */
export const underId = (record: TestRecord, id = record.id): TestRecord => ({
  ...record,
  id,
  fields: { ...record.fields, [keyField(record.entity)]: id },
});
