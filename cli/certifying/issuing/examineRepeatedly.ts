import { join } from 'node:path';
import type { Report } from '../../../reports/report/report.ts';
import type { WrittenReports } from '../../../reports/writeReports.ts';
import type { CommandInput } from '../../commands/command.ts';
import { stopSignal } from '../../console/stopSignal.ts';
import type { RunSettings } from '../../line/runSettings.ts';
import { examine } from '../../running/examine.ts';
import type { Task } from './task.ts';

/** The runs of one certification, in order. */
export interface Examined {
  readonly runs: readonly [Report, ...Report[]];
  /** Where each left its files. */
  readonly directories: readonly string[];
  /** What the platform serves for its attestations, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

/** Of one run jsdom, unless told otherwise; of several the browsers by turns. */
const browserOf = (settings: RunSettings, repeat: number, at: number): 'jsdom' | 'chromium' | undefined =>
  repeat === 1 ? settings.options.browser : at % 2 === 0 ? 'jsdom' : 'chromium';

/** Runs one after the other, each with another seed; undefined where it was told to stop. */
export const examineRepeatedly = async (
  settings: RunSettings,
  { read: { order, ics }, repeat }: Task,
  input: CommandInput,
): Promise<Examined | undefined> => {
  const signal = stopSignal();
  const written: WrittenReports[] = [];
  let documents: ReadonlyMap<string, Uint8Array> = new Map();
  for (let at = 0; at < repeat; at += 1) {
    const browser = browserOf(settings, repeat, at);
    const seed = settings.options.seed + at;
    const one = await examine(
      {
        ...settings,
        // The platform is held to the statement that was ordered with it.
        ...(ics && { config: { ...settings.config, ics: ics.path }, statement: ics.path }),
        kinds: [order.product.kind],
        options: { ...settings.options, seed, gate: order.level, ...(browser && { browser }) },
      },
      {
        kind: order.product.kind,
        out: join(settings.out, 'runs', String(at + 1)),
        alone: true,
        look: ({ resolved }) => (documents = resolved.documents),
      },
      signal,
      input,
    );
    if (one === undefined || signal.aborted) return undefined;
    written.push(one);
  }
  const [first, ...rest] = written.map(({ report }) => report);
  return first === undefined
    ? undefined
    : { runs: [first, ...rest], directories: written.map(({ directory }) => directory), documents };
};
