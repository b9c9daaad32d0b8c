import type { Language } from '../../spec/localized.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';
import { findingLabels } from '../engine/verdict/findingLabels.ts';
import { inLanguage } from '../engine/verdict/inLanguage.ts';
import { reasonText } from '../engine/verdict/reasonText.ts';
import { verdictNames } from '../engine/verdict/verdictNames.ts';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
};

/** What a vitest reporter shows of a check that did not pass: each finding with expected, actual and what to do. */
export const failureText = (result: CheckResult, language: Language): string => {
  const colon = language === 'en' ? ': ' : '：';
  const label = (name: keyof typeof findingLabels): string => `${findingLabels[name][language]}${colon}`;
  if (result.findings.length === 0)
    return (
      result.detail?.[language] ??
      (result.reason === null ? verdictNames[result.verdict] : reasonText(result.reason))[language]
    );
  const findings = result.findings
    .slice(0, 10)
    .map((finding) =>
      [
        finding.message[language],
        ...(finding.pointer === undefined ? [] : [`  ${label('where')}${finding.pointer}`]),
        `  ${label('expected')}${shown(inLanguage(finding.expected, language))}`,
        `  ${label('actual')}${shown(inLanguage(finding.actual, language))}`,
        `  ${label('hint')}${finding.hint[language]}`,
      ].join('\n'),
    );
  const more = result.findings.length > findings.length ? [`… +${result.findings.length - findings.length}`] : [];
  return [
    `${findingLabels.clause[language]} ${result.clauses.join(', ')} · ${result.verifies.join(', ')}`,
    ...findings,
    ...more,
  ].join('\n');
};
