/** What became of a change that mutation testing made, in Stryker's words. */
export type MutantStatus =
  | 'Killed'
  | 'Timeout'
  | 'Survived'
  | 'NoCoverage'
  | 'CompileError'
  | 'RuntimeError'
  | 'Ignored'
  | 'Pending';

/** The part of Stryker's report that is read (mutation-testing-report-schema 2). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: MutantStatus }[] }>>;
}

/** How many of the changes in one folder the tests noticed. */
export interface FolderScore {
  readonly folder: string;
  readonly noticed: number;
  /** Of those, how many only by never ending. */
  readonly byTimeout: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Noticed out of all that could be run, 0 to 100. */
  readonly score: number;
}

const scoreOf = (folder: string, statuses: readonly MutantStatus[]): FolderScore => {
  const count = (status: MutantStatus): number => statuses.filter((one) => one === status).length;
  const [killed, byTimeout, survived, uncovered] = [
    count('Killed'),
    count('Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ];
  const noticed = killed + byTimeout;
  const all = noticed + survived + uncovered;
  return { folder, noticed, byTimeout, survived, uncovered, score: all === 0 ? 100 : (100 * noticed) / all };
};

/** Scores by folder, in the order of their names, and of all together at the end. */
export const mutationScores = ({ files }: MutationReport): readonly FolderScore[] => {
  const folders = Map.groupBy(Object.entries(files), ([path]) => path.slice(0, path.lastIndexOf('/')));
  const statuses = (of: readonly (readonly [string, MutationReport['files'][string]])[]): readonly MutantStatus[] =>
    of.flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  return [
    ...[...folders]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([folder, members]) => scoreOf(folder, statuses(members))),
    scoreOf('', statuses(Object.entries(files))),
  ];
};
