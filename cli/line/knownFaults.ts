import { nearestWord } from '../../spec/nearestWord.ts';
import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** The faults of the given ids. Throws a `UsageError` for an unknown one. */
export const knownFaults = (ids: readonly string[]): readonly Fault[] =>
  ids.map((id) => {
    const fault = faults.find((one) => one.id === id);
    if (fault !== undefined) return fault;
    const near = nearestWord(
      id,
      faults.map((one) => one.id),
    );
    throw new UsageError('HEYAN_FAULT_UNKNOWN', {
      'zh-CN': `没有缺陷样本“${id}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
      en: `There is no fault "${id}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
    });
  });
