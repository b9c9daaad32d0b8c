import { resolve } from 'node:path';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../../line/parseCommandLine.ts';
import { readOrder } from '../readOrder.ts';
import { readTimeStamping } from '../timestamping/readTimeStamping.ts';
import { readKeys } from './readKeys.ts';
import { repeatOf } from './repeatOf.ts';
import type { Task } from './task.ts';

/** Reads order and keys, before anything is examined in vain. Throws a `UsageError` that says what to mend. */
export const readTask = (line: CommandLine, environment: Readonly<Record<string, string | undefined>>): Task => {
  const orderFile = line.text('order');
  if (orderFile === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请以 --order 给出委托书（heyan order init）。',
      en: 'Name the order with --order (heyan order init).',
    });
  const read = readOrder(resolve(orderFile));
  const keys = readKeys(line, environment, read.order.dates.issuedOn);
  const timeStamping = readTimeStamping(line);
  return { read, keys, repeat: repeatOf(line), ...(timeStamping && { timeStamping }) };
};
