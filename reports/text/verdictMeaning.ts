import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { runVerdictTexts } from './runVerdictTexts.ts';

const onlyStrict: Localized = {
  'zh-CN':
    '没有违反强制性要求（“应”），但本次以严格方式运行，警告也视为不符合。下面逐条列出条款、证据、期望值与整改建议。',
  en: 'No mandatory requirement (“shall”) is violated, but this run was strict: warnings count as violations. Clause, evidence, what was expected and how to mend it are listed below.',
};

/** What a reader may conclude from the verdict of this report; a strict run also fails what is only stated, exemplified or assumed. */
export const verdictMeaning = (report: Report): Localized => {
  const assumed = new Set(report.checks.filter(({ basis }) => basis === 'profile').map(({ id }) => id));
  const failedByText = report.requirements.some(
    ({ obligation, verdict, checks }) =>
      obligation === 'shall' &&
      verdict === 'failed' &&
      checks.some(
        (id) => !assumed.has(id) && report.checks.some((check) => check.id === id && check.verdict === 'failed'),
      ),
  );
  return report.verdict === 'nonconformant' && report.run.strict && !failedByText
    ? onlyStrict
    : runVerdictTexts[report.verdict].meaning;
};
