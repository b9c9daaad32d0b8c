import type { CheckContext } from '../../engine/running/checkContext.ts';

/** Lets the candidate add a column that leads to its home page; `remove` soft-deletes it. Needs `control`. */
export const addColumn = async (
  context: CheckContext,
  change: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly remove: () => Promise<void> }> => {
  const { control, pages } = context.target;
  if (control === undefined) throw new Error('addColumn: the check must need control');
  const columnId = `hy-${context.correlationId}`.slice(0, 60);
  const id = await control.insert('site-column', {
    columnId,
    level: 1,
    name: '核验栏目',
    parentColumnId: null,
    url: pages.home,
    ...change,
  });
  return { id, remove: () => control.softDelete('site-column', id) };
};
