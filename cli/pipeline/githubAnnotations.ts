import type { Language } from '../../spec/localized.ts';
import type { Report } from '../../reports/report/report.ts';
import { violatingChecks } from '../../reports/report/violatingChecks.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';

/** So many of a kind GitHub shows for a step. */
const most = 10;

/** As GitHub's runner reads it: data of a command have no line ends; in a property nor colons and commas. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').slice(0, 4_000);
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, one line each: an error for each check that found a violation, a warning for each that warns. */
export const githubAnnotations = (report: Report, language: Language): readonly string[] => {
  const violating = violatingChecks(report);
  const warning = report.checks.filter(({ verdict }) => verdict === 'warning');
  return (
    [
      ['error', violating],
      ['warning', warning],
    ] as const
  ).flatMap(([kind, all]) =>
    all.slice(0, most).map(({ id, clauses, title, findings }) => {
      const [finding] = findings;
      const said = finding === undefined ? title[language] : `${finding.message[language]}\n${finding.hint[language]}`;
      return `::${kind} title=${property(neutralizeLine(`${id} (${clauses.join(', ')})`))}::${data(said.split('\n').map(neutralizeLine).join('\n'))}`;
    }),
  );
};
