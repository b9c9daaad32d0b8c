import { resolve } from 'node:path';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../../line/parseCommandLine.ts';
import { openKeyFile } from '../openKeyFile.ts';
import { passphrase } from '../passphrase.ts';
import { readOrder } from '../readOrder.ts';
import { readTimeStamping } from '../timestamping/readTimeStamping.ts';
import type { OpenedKey, Task } from './task.ts';

const mostRuns = 20;
const missing = (zh: string, en: string): UsageError => new UsageError('HEYAN_ARGUMENT_MISSING', { 'zh-CN': zh, en });

/** The keys that sign, each valid on the day of issue. */
const keysFor = (files: readonly string[], secret: string, issuedOn: string): Task['keys'] => {
  const [key, ...others] = files.map((file): OpenedKey => openKeyFile(resolve(file), secret));
  if (key === undefined)
    throw missing('请以 --key 给出签名密钥（heyan keys create）。', 'Name a key with --key (heyan keys create).');
  const unfit = [key, ...others].find(({ file }) => file.validUntil < issuedOn || file.createdOn > issuedOn);
  if (unfit !== undefined)
    throw new UsageError('HEYAN_KEY_UNUSABLE', {
      'zh-CN': `${unfit.file.name} 的密钥有效期为 ${unfit.file.createdOn} 至 ${unfit.file.validUntil}，不含委托书的签发日期 ${issuedOn}。`,
      en: `The key of ${unfit.file.name} is valid from ${unfit.file.createdOn} to ${unfit.file.validUntil}, and the order is issued on ${issuedOn}.`,
    });
  return [key, ...others];
};

const repeatOf = (line: CommandLine): number => {
  const times = line.number('repeat') ?? 1;
  if (times < 1 || times > mostRuns)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--repeat 应为 1 至 ${mostRuns}。`,
      en: `--repeat expects 1 to ${mostRuns}.`,
    });
  return times;
};

/** Reads order and keys, before anything is examined in vain. Throws a `UsageError` that says what to mend. */
export const readTask = (line: CommandLine, environment: Readonly<Record<string, string | undefined>>): Task => {
  const orderFile = line.text('order');
  if (orderFile === undefined)
    throw missing('请以 --order 给出委托书（heyan order init）。', 'Name the order with --order (heyan order init).');
  const read = readOrder(resolve(orderFile));
  const files = line.list('key');
  const keys = keysFor(files, files.length === 0 ? '' : passphrase(environment), read.order.dates.issuedOn);
  const timeStamping = readTimeStamping(line);
  return { read, keys, repeat: repeatOf(line), ...(timeStamping && { timeStamping }) };
};
