import type { Surveillance } from '../../../reports/register/registerEntry.ts';

/** A surveillance without a record, as `surveillance.json` has it. */
export type NotedSurveillance = Extract<Surveillance, { readonly note: string }>;
