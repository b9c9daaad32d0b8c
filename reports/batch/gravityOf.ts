/**
 * Exit codes of single runs, gravest first: the suite broke, violated, not to be examined at all (usage or configuration), incomplete,
 * passed. Whatever else a process ends with is none of ours.
 */
const gravestFirst = [3, 1, 2, 4, 0];

/** How grave an exit code is, 0 the gravest. */
export const gravityOf = (exitCode: number): number => {
  const at = gravestFirst.indexOf(exitCode);
  return at < 0 ? gravestFirst.length : at;
};
