import { readFileSync } from 'node:fs';
import { createAjv } from '../../spec/createAjv.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { schemaProblems } from '../../spec/schemaProblems.ts';
import type { Baseline } from '../../reports/baseline/baseline.ts';
import { checks } from '../../suites/checks.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { lineOfPath } from '../../suites/target/config/lineOfPath.ts';

const schema = new URL('../../spec/report/baseline.schema.json', import.meta.url);

const refuse = (file: string, zh: string, en: string): UsageError =>
  new UsageError('HEYAN_BASELINE_INVALID', {
    'zh-CN': `基线 ${file} 无法使用：${zh}`,
    en: `The baseline ${file} cannot be used: ${en}`,
  });

/** The expected failures in a file that `heyan baseline` wrote. Throws a `UsageError`, also for a check that there is not. */
export const loadBaseline = (file: string): Baseline => {
  let text: string;
  let value: unknown;
  try {
    text = readFileSync(file, 'utf8');
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refuse(file, message, message);
  }
  const validate = createAjv({ allErrors: true }).compile<Baseline>(JSON.parse(readFileSync(schema, 'utf8')) as object);
  if (!validate(value)) {
    const problems = schemaProblems(validate.errors ?? [], (path) => lineOfPath('baseline.json', text, path));
    throw refuse(file, problems['zh-CN'], problems.en);
  }
  const ids = checks.map(({ id }) => id);
  const strange = value.expected.find(({ check }) => !ids.includes(check))?.check;
  if (strange === undefined) return value;
  const near = nearestWord(strange, ids);
  throw refuse(
    file,
    `没有检查“${strange}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
    `there is no check "${strange}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  );
};
