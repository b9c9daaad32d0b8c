import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { SourceProblem } from '../../interface-client/sourceProblem.ts';
import type { AlertStanding } from './alertStanding.ts';

/** What a day's exchange with one platform came to; goes to those responsible there (7.3.5). */
export interface ExchangeDigest {
  readonly platformId: string;
  readonly name: string;
  /** Calendar day in the profile's time zone, `2026-11-23`. */
  readonly day: string;
  readonly tables: readonly {
    readonly entity: EntityName;
    readonly table: string;
    readonly mode: 'full' | 'increment';
    readonly rows: number;
  }[];
  readonly problems: readonly SourceProblem[];
  /** Violations found in what has landed, by table and rule, the most frequent first. */
  readonly violations: readonly { readonly table: string; readonly rule: string; readonly count: number }[];
  readonly newAlerts: number;
  readonly alerts: AlertStanding;
}
