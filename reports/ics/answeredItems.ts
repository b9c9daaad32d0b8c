import { answerTo } from '../../spec/ics/answerTo.ts';
import type { Declaration, RequirementAnswer, ValueAnswer } from '../../spec/ics/declaration.ts';
import type { IcsCondition, IcsStatus } from '../../spec/ics/ics.ts';
import { icsItems } from '../../spec/ics/icsItems.ts';
import type { Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';

/** One item of a conformance statement with what a platform answered. */
export interface AnsweredItem {
  /** Of the requirement, or the path of the value. */
  readonly id: string;
  readonly clause: string;
  readonly status: IcsStatus;
  readonly condition?: IcsCondition;
  /** Of a requirement. */
  readonly statement?: Localized;
  readonly profileValue?: unknown;
  /** `null`: none. */
  readonly answer: ValueAnswer | RequirementAnswer | null;
}

/** All that a platform of a kind is asked about itself, with what it declared. */
export const answeredItems = (
  declaration: Declaration,
  profile: Profile,
  kind: PlatformKind,
): { readonly requirements: readonly AnsweredItem[]; readonly values: readonly AnsweredItem[] } => {
  const form = icsItems(profile, kind);
  return {
    requirements: form.requirements.map(({ id, clause, status, condition, statement }) => ({
      id,
      clause,
      status,
      ...(condition && { condition }),
      statement,
      answer: declaration.requirements[id] ?? null,
    })),
    values: form.values.map(({ path, clause, status, condition, profileValue }) => ({
      id: path,
      clause,
      status,
      ...(condition && { condition }),
      profileValue,
      answer: answerTo(declaration, profile, path) ?? null,
    })),
  };
};
