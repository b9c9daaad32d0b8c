import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../spec/indicators/indicatorSql.ts';
import { mapLanguages } from './mapLanguages.ts';
import type { Localized } from '../../spec/localized.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { faultLevel } from '../../mocks/access-platform/faults/faultLevel.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { checks } from '../../suites/checks.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { channelTexts } from '../../reports/text/names/channelTexts.ts';
import { requirementMarks } from '../../reports/text/requirementMarks.ts';
import { comparedWithText } from './comparedWithText.ts';
import { levelName } from './levelName.ts';
import { listedRequirement } from './listedRequirement.ts';

/** One line of a list for people. */
export interface Row {
  readonly id: string;
  readonly marks: Localized;
  readonly text: Localized;
}

/** Marks what the tables leave out: it is none of the 54. */
const beside = (name: Localized): Localized => ({
  'zh-CN': `${name['zh-CN']}（54 项之外）`,
  en: `${name.en} (beside the 54)`,
});

const caught = (check: string): readonly string[] =>
  faults.filter(({ caughtBy }) => caughtBy.includes(check)).map(({ id }) => id);

const quantityRow = (
  { id, channel, clause, name }: (typeof besideQuantities)[number],
  text: Localized = name,
): Row => ({
  id,
  marks: mapLanguages((language) => `${channelTexts[channel][language]} ${clause}`),
  text,
});

/** What can be listed: for people and for programs. */
export const listSubjects: Readonly<
  Record<string, { readonly rows: () => readonly Row[]; readonly data: () => readonly unknown[] }>
> = {
  requirements: {
    rows: () =>
      requirements.map((one) => ({
        id: one.id,
        marks: mapLanguages(
          (language) => `${one.clause} ${levelName(levelOf(one))[language]} · ${requirementMarks(one, language)}`,
        ),
        text: one.statement,
      })),
    data: () => requirements.map(listedRequirement),
  },
  checks: {
    rows: () =>
      checks.map((one) => ({
        id: one.id,
        marks: mapLanguages(
          (language) => `${comparedWithText(one.comparedWith)[language]} → ${one.verifies.join(', ')}`,
        ),
        text: one.title,
      })),
    data: () => checks.map((one) => ({ ...one, run: undefined, faults: caught(one.id) })),
  },
  indicators: {
    rows: () => [
      ...indicators.map((one) => ({ id: one.id, marks: channelTexts[one.channel], text: one.name })),
      ...besideQuantities.map((one) => quantityRow(one, beside(one.name))),
    ],
    data: () => indicators.map((one) => ({ ...one, sql: indicatorSql(one.id) })),
  },
  quantities: {
    rows: () => besideQuantities.map((one) => quantityRow(one)),
    data: () => besideQuantities,
  },
  faults: {
    rows: () =>
      faults.map((one) => ({
        id: one.id,
        marks: mapLanguages((language) => `${levelName(faultLevel(one))[language]} → ${one.violates.join(', ')}`),
        text: one.title,
      })),
    data: () => faults.map((one) => ({ ...one, level: faultLevel(one) })),
  },
};
