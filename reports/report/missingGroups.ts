import type { Localized } from '../../spec/localized.ts';
import type { Report } from './report.ts';

/** One thing to supply, or several of a kind that are supplied together. */
export interface MissingGroup {
  readonly how: Localized;
  readonly checks: readonly string[];
  readonly requirements: readonly string[];
}

const together: Localized = {
  'zh-CN': '为只能由书面声明答复的要求提交声明：声明人、日期、有效期、文件及其 SHA-256。',
  en: 'Attest the requirements that only a statement can answer: who, when, until when, and the document with its SHA-256.',
};

/** What is missing, most valuable first; statements are handed in together, so they stand together. */
export const missingGroups = ({ missing }: Pick<Report, 'missing'>): readonly MissingGroup[] => {
  const statements = missing.filter(({ kind }) => kind === 'attestation');
  if (statements.length < 2) return missing;
  const group: MissingGroup = {
    how: together,
    checks: [...new Set(statements.flatMap(({ checks }) => checks))],
    requirements: [...new Set(statements.flatMap(({ requirements }) => requirements))],
  };
  return [...missing.filter(({ kind }) => kind !== 'attestation'), group].sort(
    (a, b) => b.requirements.length - a.requirements.length || b.checks.length - a.checks.length,
  );
};
