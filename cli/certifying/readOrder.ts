import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Order } from '../../spec/certification/order.ts';
import { OrderError } from '../../spec/certification/orderError.ts';
import { parseOrder } from '../../spec/certification/parseOrder.ts';
import type { Localized } from '../../spec/localized.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** An order with the bytes of the files that it names. */
export interface ReadOrder {
  readonly order: Order;
  /** By requirement: the document of its attestation. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The conformance statement: its absolute path, and its bytes. */
  readonly ics?: { readonly path: string; readonly bytes: Uint8Array };
}

const refuse = (localized: Localized, cause?: unknown): UsageError =>
  new UsageError('HEYAN_ORDER_INVALID', localized, { cause });

const largest = 20 * 1_048_576;
const readBeside = (directory: string, file: string): Uint8Array => {
  const path = join(directory, file);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw refuse(
      {
        'zh-CN': `委托书所列的文件 ${path} 无法读取（${code}）。`,
        en: `The file ${path} that the order names cannot be read (${code}).`,
      },
      error,
    );
  }
  if (bytes.length > largest)
    throw refuse({
      'zh-CN': `委托书所列的文件 ${path} 超过 20 MiB。`,
      en: `The file ${path} that the order names is larger than 20 MiB.`,
    });
  return bytes;
};

/** The order in a file of the user's, with the files it names, which stand beside it. Throws a `UsageError` that says what to mend. */
export const readOrder = (file: string): ReadOrder => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw refuse(
      { 'zh-CN': `无法读取委托书 ${file}（${code}）。`, en: `The order ${file} cannot be read (${code}).` },
      error,
    );
  }
  let order: Order;
  try {
    order = parseOrder(text, file);
  } catch (error) {
    throw error instanceof OrderError ? refuse(error.localized, error) : error;
  }
  const directory = dirname(file);
  return {
    order,
    documents: new Map(order.attestations.map((one) => [one.requirement, readBeside(directory, one.file)])),
    ...(order.ics !== null && {
      ics: { path: resolve(directory, order.ics), bytes: readBeside(directory, order.ics) },
    }),
  };
};
