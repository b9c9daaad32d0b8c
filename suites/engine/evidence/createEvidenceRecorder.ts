import type { Clock } from '../../../spec/clock.ts';
import { boundedValue } from './boundedValue.ts';
import type { Redactor } from './createRedactor.ts';
import type { Evidence, EvidenceInput, EvidenceRecorder } from './evidence.ts';

/** What one check may keep. */
const mostItems = 200;
const mostCharacters = 1_048_576;

export interface KeptEvidence extends EvidenceRecorder {
  /** In the order captured; when the limits were reached, a last note says how much was left out. */
  readonly items: () => readonly Evidence[];
  /** Those of the given ids, without repetition. */
  readonly named: (ids: Iterable<string>) => readonly Evidence[];
}

const redactedHeaders = (headers: Readonly<Record<string, string>>, redactor: Redactor): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .slice(0, 100)
      .map(([name, value]) => [name, redactor.header(name, value)]),
  );

const redactedInput = (input: EvidenceInput, redactor: Redactor): EvidenceInput => {
  if (input.kind !== 'exchange') return input;
  return {
    ...input,
    request: { ...input.request, headers: redactedHeaders(input.request.headers, redactor) },
    response:
      'error' in input.response
        ? input.response
        : { ...input.response, headers: redactedHeaders(input.response.headers, redactor) },
  };
};

/** Redacts and bounds at capture: what is not kept cannot leak. `prefix` makes ids unique in the run. */
export const createEvidenceRecorder = (prefix: string, redactor: Redactor, clock: Clock): KeptEvidence => {
  const kept: Evidence[] = [];
  let size = 0;
  let taken = 0;
  let leftOut = 0;
  return {
    addSecret: redactor.addSecret,
    record: (input) => {
      taken += 1;
      const id = `${prefix}#${taken}`;
      const item = boundedValue(
        { ...redactedInput(input, redactor), id, at: new Date(clock.now()).toISOString() },
        redactor.text,
      ) as Evidence;
      const length = JSON.stringify(item).length;
      if (kept.length >= mostItems || size + length > mostCharacters) leftOut += 1;
      else {
        size += length;
        kept.push(item);
      }
      return id;
    },
    items: () =>
      leftOut === 0
        ? [...kept]
        : [
            ...kept,
            {
              id: `${prefix}#more`,
              kind: 'note',
              at: new Date(clock.now()).toISOString(),
              text: `另有 ${leftOut} 条证据超出上限，未保留。 / ${leftOut} more pieces of evidence were beyond the limit and not kept.`,
            },
          ],
    named: (ids) => {
      const wanted = new Set(ids);
      return kept.filter((item) => wanted.has(item.id));
    },
  };
};
