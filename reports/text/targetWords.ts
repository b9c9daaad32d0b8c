import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';

/** The words of the command line that name the candidate of a run, so that it is examined again. */
export const targetWords = ({ origin, url, kind, faults }: RunHeader['target']): readonly string[] =>
  kind === 'monitoring-platform'
    ? [
        `--monitoring-platform=${origin === 'external' ? url : 'reference'}`,
        ...faults.map((fault) => `--fault=${fault}`),
      ]
    : origin === 'external'
      ? [`--target=${url}`]
      : ['--reference', `--platform=${kind}`, ...faults.map((fault) => `--fault=${fault}`)];
