import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';

/** The same record as if the run had been cut off. */
export const withoutFooter = ({ footer: _footer, ...record }: RunRecord): RunRecord => record;
