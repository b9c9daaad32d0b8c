import { comparedWithText } from '../console/comparedWithText.ts';
import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../spec/indicators/indicatorSql.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { checks } from '../../suites/checks.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { displayWidth } from '../../reports/console/displayWidth.ts';
import { padDisplay } from '../../reports/console/padDisplay.ts';
import { requirementMarks } from '../../reports/text/requirementMarks.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

interface Row {
  readonly id: string;
  /** In both languages, or the same in both. */
  readonly marks: string | Localized;
  readonly text: Localized;
}

/** Marks what the tables leave out: it is none of the 54. */
const beside = (name: Localized): Localized => ({
  'zh-CN': `${name['zh-CN']}（54 项之外）`,
  en: `${name.en} (beside the 54)`,
});

const subjects: Readonly<
  Record<string, { readonly rows: () => readonly Row[]; readonly data: () => readonly unknown[] }>
> = {
  requirements: {
    rows: () =>
      requirements.map((one) => ({
        id: one.id,
        marks: {
          'zh-CN': `${one.clause} ${requirementMarks(one, 'zh-CN')}`,
          en: `${one.clause} ${requirementMarks(one, 'en')}`,
        },
        text: one.statement,
      })),
    data: () =>
      requirements.map((one) => ({
        ...one,
        checks: checks.filter(({ verifies }) => verifies.includes(one.id)).map(({ id }) => id),
        faults: faults.filter(({ violates }) => violates.includes(one.id)).map(({ id }) => id),
      })),
  },
  checks: {
    rows: () =>
      checks.map((one) => ({
        id: one.id,
        marks: `${comparedWithText(one.comparedWith, false)} → ${one.verifies.join(', ')}`,
        text: one.title,
      })),
    data: () => checks.map((one) => ({ ...one, run: undefined })),
  },
  indicators: {
    rows: () => [
      ...indicators.map((one) => ({ id: one.id, marks: `${one.channel}`, text: one.name })),
      ...besideQuantities.map((one) => ({ id: one.id, marks: `${one.channel} ${one.clause}`, text: beside(one.name) })),
    ],
    data: () => indicators.map((one) => ({ ...one, sql: indicatorSql(one.id) })),
  },
  quantities: {
    rows: () => besideQuantities.map((one) => ({ id: one.id, marks: `${one.channel} ${one.clause}`, text: one.name })),
    data: () => besideQuantities,
  },
  faults: {
    rows: () =>
      faults.map((one) => ({ id: one.id, marks: `${one.severity} → ${one.violates.join(', ')}`, text: one.title })),
    data: () => faults,
  },
};

const marksOf = ({ marks }: Row, language: Language): string => (typeof marks === 'string' ? marks : marks[language]);

/** `heyan list SUBJECT`: what there is, for people or as JSON. */
export const listCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [word] = line.positionals;
  const expected = Object.keys(subjects).join(' | ');
  if (word === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `请说明要列出什么：${expected}。`,
      en: `Say what to list: ${expected}.`,
    });
  const subject = subjects[word];
  if (subject === undefined) {
    const near = nearestWord(word, Object.keys(subjects));
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `不能列出“${word}”；应为 ${expected}${near === undefined ? '' : `（是否应为 ${near}？）`}。`,
      en: `"${word}" cannot be listed; expected ${expected}${near === undefined ? '' : ` (did you mean ${near}?)`}.`,
    });
  }
  if (line.on('json')) {
    output.print(JSON.stringify(subject.data(), null, 2));
    return 0;
  }
  const rows = subject.rows();
  const idWidth = Math.max(0, ...rows.map((row) => row.id.length));
  const markWidth = Math.min(48, Math.max(0, ...rows.map((row) => displayWidth(marksOf(row, language)))));
  for (const row of rows)
    output.print(`${row.id.padEnd(idWidth)}  ${padDisplay(marksOf(row, language), markWidth)}  ${row.text[language]}`);
  return 0;
};
