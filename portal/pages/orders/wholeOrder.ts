import type { OrderDraft } from './orderOfApplication.ts';

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidy(one)]));
};

/** The groups of an order: one that nothing was typed into lacks each of its fields, not itself. */
const groups = ['client', 'product', 'sample', 'environment', 'laboratory', 'people', 'dates'] as const;

/** What was typed as an order is written: with what nobody has to type, and without space around a text. */
export const wholeOrder = (draft: OrderDraft): Readonly<Record<string, unknown>> => ({
  version: 1,
  ...Object.fromEntries(groups.map((group) => [group, {}])),
  ics: null,
  attestations: [],
  deviations: [],
  ...(tidy(draft) as OrderDraft),
});
