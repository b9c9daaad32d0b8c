import { besideQuantities } from '../../../spec/indicators/beside/besideQuantities.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { QuantityValue } from './contract/quantityValue.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { absences } from './absence.ts';
import type { AbsenceReason } from './absence.ts';
import type { Window } from './window.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { namesOfDimensions } from './namesOfDimensions.ts';
import { namesOfValues } from './namesOfValues.ts';
import { readCollected } from './readCollected.ts';
import { readingsOf } from './readingsOf.ts';
import { runIndicatorSql } from './runIndicatorSql.ts';
import { sqlTables } from './sqlTables.ts';

/** What the text of chapter 6 asks for beside the 54. Each stands for itself: one that cannot be computed is absent with the reason. */
export const computeQuantities = async (
  warehouse: Warehouse,
  profile: Profile,
  window: Window,
  notesOf: (tables: readonly string[]) => readonly Localized[],
): Promise<readonly QuantityValue[]> => {
  const collected = await readCollected(warehouse, window.platformId);
  const values: QuantityValue[] = [];
  for (const { id, clause, name, unit, channel, sql } of besideQuantities) {
    const common = { id, clause, name, unit, from: isoTime(window.from), to: isoTime(window.to) };
    const absent = (reason: AbsenceReason, detail: Localized = absences[reason]): QuantityValue => ({
      ...common,
      status: 'absent',
      value: null,
      reason,
      detail,
      breakdown: [],
    });
    const tables = sqlTables(sql).all;
    const notes = notesOf(tables);
    const isThere =
      channel === 'beacon' ? collected.beacons : tables.every((table) => collected.channels(table).includes('source'));
    if (!isThere) values.push(absent('not-collected', notes[0]));
    else {
      try {
        const result = await runIndicatorSql(
          warehouse,
          profile,
          sql,
          channel === 'beacon' ? 'interface' : 'source',
          window,
        );
        const { value, breakdown } = result;
        const readings = readingsOf(id, result, profile);
        values.push(
          value === null
            ? absent('no-value')
            : {
                ...common,
                status: 'computed',
                value,
                breakdown,
                dimensionNames: namesOfDimensions(breakdown),
                valueNames: namesOfValues(id, breakdown),
                ...(notes.length > 0 && { notes }),
                ...(readings.length > 0 && { readings }),
              },
        );
      } catch (error) {
        const cause = error instanceof Error ? error.message.slice(0, 300) : String(error);
        values.push(
          absent('not-computable', {
            'zh-CN': `${absences['not-computable']['zh-CN']}：${cause}`,
            en: `${absences['not-computable'].en}: ${cause}`,
          }),
        );
      }
    }
  }
  return values;
};
