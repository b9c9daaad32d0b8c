import type { Localized } from '../../spec/localized.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { Command } from './command.ts';

/** A word that is reserved for what is still to come; it says so instead of seeming to work. */
export const notBuiltCommand = (word: string, summary: Localized): Command => ({
  usage: '',
  summary: { 'zh-CN': `${summary['zh-CN']}（尚未提供）`, en: `${summary.en} (not there yet)` },
  flags: ['lang'],
  run: async () => {
    throw new UsageError('HEYAN_COMMAND_NOT_BUILT', {
      'zh-CN': `heyan ${word} 尚未提供。`,
      en: `heyan ${word} is not there yet.`,
    });
  },
});
