import { platformKinds } from '../platformKind.ts';
import type { PlatformKind } from '../platformKind.ts';
import type { CollectionMethod } from '../collectionMethod.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Requirement } from '../requirements/requirement.ts';
import { requirements } from '../requirements/requirements.ts';
import { clauseOfValue } from './clauseOfValue.ts';
import type { IcsCondition, IcsRequirementItem, IcsStatus, IcsValueItem } from './ics.ts';
import { kindsOfValue } from './kindsOfValue.ts';

type Form<T, K extends keyof T> = Omit<T, 'answer' | 'reason'> & { readonly [P in K]-?: NonNullable<T[P]> };
export type RequirementForm = Form<IcsRequirementItem, 'clause' | 'obligation' | 'status' | 'statement'>;
export type ValueForm = Form<IcsValueItem, 'clause' | 'status' | 'profileReason'>;

export interface IcsItems {
  readonly requirements: readonly RequirementForm[];
  readonly values: readonly ValueForm[];
}

const graded = (
  mandatory: boolean,
  kinds: readonly PlatformKind[],
  method: CollectionMethod | undefined,
): { readonly status: IcsStatus; readonly condition?: IcsCondition } => {
  if (!mandatory) return { status: 'O' };
  const condition = {
    ...(kinds.length < platformKinds.length && { kinds }),
    ...(method !== undefined && { method }),
  };
  return Object.keys(condition).length === 0 ? { status: 'M' } : { status: 'C', condition };
};

const channelMethods: Readonly<Record<string, CollectionMethod>> = {
  beacon: 'beacon',
  interface: 'interface',
  exchange: 'exchange',
  alerts: 'exchange',
};

/** Chapter 7 says how a chosen method works; what chapter 6 wants depends on no choice. */
const methodFor = ({ clause, channel }: Requirement): CollectionMethod | undefined =>
  clause.startsWith('7.') ? channelMethods[channel] : undefined;

/** All that a platform of this kind can be asked about itself: what the draft asks of it, and every value of the profile. */
export const icsItems = (profile: Profile, kind: PlatformKind): IcsItems => ({
  requirements: requirements
    .filter(({ party, platforms }) => party === 'access-platform' && platforms.includes(kind))
    .map((requirement) => {
      const { id, clause, obligation, statement, platforms } = requirement;
      const mandatory = obligation !== 'may' && obligation !== 'example';
      return { id, clause, obligation, ...graded(mandatory, platforms, methodFor(requirement)), statement };
    }),
  values: profile.assumptions
    .filter(({ path }) => kindsOfValue(path).includes(kind))
    .map(({ path, value, reason }) => {
      const { clause, need, method } = clauseOfValue(path) ?? { clause: '5.2', need: 'optional' };
      return {
        path,
        clause,
        ...graded(need === 'mandatory', kindsOfValue(path), method),
        profileValue: value,
        profileReason: reason,
      };
    }),
});
