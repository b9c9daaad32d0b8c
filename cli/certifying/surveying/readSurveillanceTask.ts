import { join, resolve } from 'node:path';
import type { CommandLine } from '../../line/parseCommandLine.ts';
import type { Task } from '../issuing/task.ts';
import { readKeys } from '../issuing/readKeys.ts';
import { repeatOf } from '../issuing/repeatOf.ts';
import { readOrder } from '../readOrder.ts';
import { readTimeStamping } from '../timestamping/readTimeStamping.ts';
import { readSurveyed } from './readSurveyed.ts';
import { refuseOtherOrder } from './refuseOtherOrder.ts';
import type { Surveyed } from './surveyed.ts';

/** Reads the package under surveillance, keys, and an order of its own where one is given, before anything is examined in vain. Throws a `UsageError`. */
export const readSurveillanceTask = (
  line: CommandLine,
  environment: Readonly<Record<string, string | undefined>>,
  { out, today }: { readonly out: string; readonly today: string },
): { readonly task: Task; readonly surveyed: Surveyed } => {
  const path = resolve(line.text('surveillance') ?? '');
  const surveyed = readSurveyed(path, { statement: join(out, 'ics.json'), today });
  const orderFile = line.text('order');
  const read = orderFile === undefined ? surveyed.read : readOrder(resolve(orderFile));
  refuseOtherOrder(read.order, surveyed.read.order);
  const keys = readKeys(line, environment, today);
  const timeStamping = readTimeStamping(line);
  return { task: { read, keys, repeat: repeatOf(line), ...(timeStamping && { timeStamping }) }, surveyed };
};
