import type { CheckContext } from '../../engine/running/checkContext.ts';
import { callWorking } from './callWorking.ts';
import type { InterfaceAnswer } from './callInterface.ts';

/** The ids of the columns of an answer in their order; undefined where it is no page. */
export const columnIds = ({ page }: Pick<InterfaceAnswer, 'page'>): readonly string[] | undefined =>
  page?.records.map(({ columnId }) => String(columnId));

export interface Shift {
  /** Of the records that stood on the first three pages before the change. */
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  readonly url: string;
  readonly evidence: readonly string[];
}

const mostPages = 3;

/** Reads the first page of columns, lets something be changed, reads some pages more. `order`: all ids as they stood before. */
export const readAcrossChange = async (
  context: CheckContext,
  order: readonly string[],
  size: number,
  change: () => Promise<unknown>,
): Promise<Shift> => {
  const { paging } = context.profile.values.interfaces;
  const ask = (page: number) =>
    callWorking(context, 'site-column', {
      query: { [paging.pageParameter]: String(page), [paging.sizeParameter]: String(size) },
    });
  const first = await ask(1);
  await change();
  const answers = [first];
  // Never beyond the last page, of which another check speaks; one page more than looked at, for what moved there.
  const isMore = (): boolean => answers.length * size < (answers.at(-1)?.page?.total ?? 0);
  while (answers.length <= mostPages && isMore()) answers.push(await ask(answers.length + 1));
  const seen = answers.flatMap((answer) => columnIds(answer) ?? []);
  const known = order.slice(0, mostPages * size);
  return {
    lost: known.filter((id) => !seen.includes(id)),
    repeated: known.filter((id) => seen.indexOf(id) !== seen.lastIndexOf(id)),
    url: first.url,
    evidence: answers.flatMap(({ evidence }) => evidence),
  };
};
