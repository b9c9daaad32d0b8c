import type { CollectionMethod } from '../collectionMethod.ts';
import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';
import type { Obligation } from '../requirements/requirement.ts';

/** M mandatory · O optional · C mandatory where its condition holds (ISO/IEC 9646-7). */
export type IcsStatus = 'M' | 'O' | 'C';

/** When an item of status C is mandatory. */
export interface IcsCondition {
  readonly kinds?: readonly PlatformKind[];
  readonly method?: CollectionMethod;
}

/** One requirement of the draft. What the form says of it is for the reader; only `id`, `answer` and `reason` are read. */
export interface IcsRequirementItem {
  readonly id: string;
  readonly clause?: string;
  readonly obligation?: Obligation;
  readonly status?: IcsStatus;
  readonly condition?: IcsCondition;
  readonly statement?: Localized;
  /** `null`: not answered. */
  readonly answer?: 'supported' | 'not-supported' | null;
  /** Of the answer; with `not-supported`. */
  readonly reason?: string;
}

/** One value of the profile. Only `path`, `profileValue`, `answer`, `value` and `reason` are read. */
export interface IcsValueItem {
  readonly path: string;
  readonly clause?: string;
  readonly status?: IcsStatus;
  readonly condition?: IcsCondition;
  /** What was to be answered: `follows` refers to it. */
  readonly profileValue?: unknown;
  readonly profileReason?: Localized;
  readonly answer?: 'follows' | 'own-value' | 'not-supported' | null;
  /** With `own-value`. */
  readonly value?: unknown;
  /** Of the answer; with `not-supported`. */
  readonly reason?: string;
}

/** An implementation conformance statement (实现一致性声明): what a platform says of itself, item by item; `ics.schema.json`. */
export interface Ics {
  readonly $schema?: string;
  readonly version: 1;
  readonly standard: string;
  readonly profile: { readonly id: string; readonly version: string; readonly hash?: string };
  readonly platform: {
    readonly id: string;
    readonly name: string;
    readonly kind: PlatformKind;
    /** Version of the product. */
    readonly version: string;
  };
  readonly answeredBy: string;
  /** Calendar day, `2026-11-23`. */
  readonly date: string;
  readonly requirements: readonly IcsRequirementItem[];
  readonly values: readonly IcsValueItem[];
}
