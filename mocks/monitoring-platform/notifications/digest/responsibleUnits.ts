import type { Application } from '../../applications/contract/application.ts';
import { isMailAddress } from '../configuring/isMailAddress.ts';

export interface ResponsibleUnit {
  readonly name: string;
  readonly to: readonly string[];
  readonly platformIds: readonly string[];
}

const connected: readonly Application['state'][] = [
  'dispatched',
  'connecting',
  'verified',
  'in-operation',
  'suspended',
];

/**
 * Who is responsible for which platforms, by what was approved: units of one account that have one code or name. A unit of another account that
 * calls itself the same is another one, else whoever applies would be sent what is somebody else's. Contacts who asked for the digest get
 * it; where none did all of the unit do, because somebody has to be told (7.3.5).
 */
export const responsibleUnits = (applications: readonly Application[]): readonly ResponsibleUnit[] => {
  const latest = new Map<string, Application>();
  for (const one of applications.toSorted((a, b) => a.updatedAt - b.updatedAt))
    if (one.platformId !== null && connected.includes(one.state)) latest.set(one.platformId, one);
  const units = Map.groupBy(latest.values(), ({ owner, content: { responsibleUnit } }) =>
    JSON.stringify([owner.accountId, responsibleUnit?.creditCode || responsibleUnit?.name?.trim() || '']),
  );
  return [...units.values()].map((own) => {
    const contacts = own.flatMap(({ content }) => content.contacts ?? []);
    const wanting = contacts.filter(({ digest }) => digest === true);
    const chosen = wanting.length > 0 ? wanting : contacts;
    const addresses = chosen.map(({ email = '' }) => email.trim()).filter(isMailAddress);
    return {
      name: own.at(-1)?.content.responsibleUnit?.name ?? '',
      to: [...new Set(addresses)],
      platformIds: own.map(({ platformId }) => platformId ?? ''),
    };
  });
};
