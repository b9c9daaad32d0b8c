import type { Language } from '../../spec/localized.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
};

/** What a vitest reporter shows of a check that did not pass: each finding with expected, actual and what to do. */
export const failureText = (result: CheckResult, language: Language): string => {
  const zh = language === 'zh-CN';
  if (result.findings.length === 0) return result.detail?.[language] ?? result.verdict;
  const findings = result.findings
    .slice(0, 10)
    .map((finding) =>
      [
        finding.message[language],
        ...(finding.pointer === undefined ? [] : [`  ${zh ? '位置' : 'where'}: ${finding.pointer}`]),
        `  ${zh ? '应为' : 'expected'}: ${shown(finding.expected)}`,
        `  ${zh ? '实为' : 'actual'}: ${shown(finding.actual)}`,
        `  ${zh ? '处理' : 'to do'}: ${finding.hint[language]}`,
      ].join('\n'),
    );
  const more = result.findings.length > findings.length ? [`… +${result.findings.length - findings.length}`] : [];
  return [
    `${zh ? '条款' : 'clause'} ${result.clauses.join(', ')} · ${result.verifies.join(', ')}`,
    ...findings,
    ...more,
  ].join('\n');
};
