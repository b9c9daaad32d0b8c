import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { notDeclared } from '../calling/notDeclared.ts';
import type { CandidateRecord } from './candidatePage.ts';

export type FetchedRecords =
  | {
      readonly ok: true;
      readonly url: string;
      readonly records: readonly CandidateRecord[];
      readonly total: number;
      /** All there are, or only the first pages. */ readonly complete: boolean;
      readonly evidence: readonly string[];
    }
  | { readonly ok: false; readonly outcome: Outcome };

/** The records of an entity, at most `mostPages` pages of the profile's largest size; what cannot be had is an outcome to return. */
export const fetchRecords = async (
  context: CheckContext,
  entity: EntityName,
  options: {
    readonly mostPages?: number;
    readonly query?: Readonly<Record<string, string>>;
    /** Not from the shared first answers. */ readonly fresh?: boolean;
  } = {},
): Promise<FetchedRecords> => {
  if (context.target.interfaces?.urls[entity] === undefined) return { ok: false, outcome: notDeclared(entity) };
  const { paging } = context.profile.values.interfaces;
  const records: CandidateRecord[] = [];
  const evidence: string[] = [];
  for (let page = 1; ; page += 1) {
    const known =
      page === 1 && options.query === undefined && options.fresh !== true
        ? (await context.use(firstAnswers)).get(entity)
        : undefined;
    if (known instanceof CandidateError) throw known;
    const answer =
      known ??
      (await callWorking(context, entity, {
        query: {
          ...options.query,
          [paging.pageParameter]: String(page),
          [paging.sizeParameter]: String(paging.maximumSize),
        },
      }));
    const got = answer.page;
    if (got === undefined) return { ok: false, outcome: await blocked(context, entity, answer) };
    for (const record of got.records) records.push(record);
    for (const one of answer.evidence) evidence.push(one);
    const complete = records.length >= got.total || got.records.length === 0;
    if (complete || page >= (options.mostPages ?? 5))
      return { ok: true, url: answer.url, records, total: got.total, complete, evidence };
  }
};
