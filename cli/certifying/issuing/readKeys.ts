import { resolve } from 'node:path';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../../line/parseCommandLine.ts';
import { openKeyFile } from '../openKeyFile.ts';
import { passphrase } from '../passphrase.ts';
import type { OpenedKey, Task } from './task.ts';

/** The keys of `--key`, each valid on the calendar day on which it signs. Throws a `UsageError`. */
export const readKeys = (
  line: CommandLine,
  environment: Readonly<Record<string, string | undefined>>,
  day: string,
): Task['keys'] => {
  const files = line.list('key');
  const secret = files.length === 0 ? '' : passphrase(environment);
  const [key, ...others] = files.map((file): OpenedKey => openKeyFile(resolve(file), secret));
  if (key === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请以 --key 给出签名密钥（heyan keys create）。',
      en: 'Name a key with --key (heyan keys create).',
    });
  const unfit = [key, ...others].find(({ file }) => file.validUntil < day || file.createdOn > day);
  if (unfit !== undefined)
    throw new UsageError('HEYAN_KEY_UNUSABLE', {
      'zh-CN': `${unfit.file.name} 的密钥有效期为 ${unfit.file.createdOn} 至 ${unfit.file.validUntil}，不含签发日期 ${day}。`,
      en: `The key of ${unfit.file.name} is valid from ${unfit.file.createdOn} to ${unfit.file.validUntil}, and what it would sign is issued on ${day}.`,
    });
  return [key, ...others];
};
