import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** These ids, each of a fault of the reference monitoring platform. Throws a `UsageError` for an unknown one. */
export const knownMonitoringFaults = (ids: readonly string[]): readonly string[] => {
  const known = monitoringFaults.map(({ id }) => id);
  const stray = ids.find((id) => !known.includes(id));
  if (stray === undefined) return ids;
  const near = nearestWord(stray, known);
  throw new UsageError('HEYAN_FAULT_UNKNOWN', {
    'zh-CN': `参考运行监测平台没有缺陷样本“${stray}”${near === undefined ? '；heyan monitor --fault=list 列出全部' : `；是否应为“${near}”`}。`,
    en: `The reference monitoring platform has no fault "${stray}"${near === undefined ? '; heyan monitor --fault=list names all' : `; did you mean "${near}"`}.`,
  });
};
