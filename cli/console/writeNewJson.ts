import { writeFileSync } from 'node:fs';
import { OutputError } from '../../reports/outputError.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/**
 * Writes JSON to a file that is not there yet, for a user to go on with; `mode`: who may read it, where not everybody.
 * @throws UsageError where there is one, which stays as it is; OutputError where it cannot be written.
 */
export const writeNewJson = (path: string, value: unknown, mode?: number): void => {
  try {
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', ...(mode !== undefined && { mode }) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError('HEYAN_FILE_EXISTS', {
        'zh-CN': `${path} 已存在，未作改动。`,
        en: `${path} exists already; nothing was changed.`,
      });
    throw error instanceof Error ? new OutputError(path, error) : error;
  }
};
