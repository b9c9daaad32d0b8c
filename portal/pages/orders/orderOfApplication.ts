import type { Schemas } from '../../api/answers.ts';

/** What is typed into an order; any of it may be missing. */
export type OrderDraft = Readonly<Record<string, unknown>>;

const filled = (group: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(group).flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]])),
  );

/** An order as far as an application says it. `today`: calendar day. */
export const orderOfApplication = (
  { content, platformId }: Pick<Schemas['Application'], 'content' | 'platformId'>,
  today: string,
): OrderDraft => {
  const { responsibleUnit, contacts, environment, platformName, platformKind } = content;
  const contact = contacts?.find(({ duty }) => duty === 'technical') ?? contacts?.[0];
  return {
    level: 'full',
    client: filled({
      name: responsibleUnit?.name,
      address: responsibleUnit?.address,
      contact: contact === undefined ? undefined : `${contact.name ?? ''} ${contact.telephone ?? ''}`.trim(),
    }),
    product: filled({
      name: platformName,
      kind: platformKind,
      platformId: platformId ?? undefined,
      address: environment?.urls?.[0],
    }),
    dates: { orderedOn: today },
  };
};
