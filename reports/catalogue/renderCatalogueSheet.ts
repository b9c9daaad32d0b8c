import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '../../spec/localized.ts';
import { channelTexts } from '../text/names/channelTexts.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { obligationTexts } from '../text/names/obligationTexts.ts';
import { standingTexts } from '../text/names/standingTexts.ts';
import type { Catalogue } from './catalogueDocument.ts';
import { catalogueTexts } from './catalogueTexts.ts';
import { sheetText } from './sheetText.ts';

interface Column {
  readonly head: string;
  readonly width: number;
}

const sheet = (name: string, columns: readonly Column[], rows: readonly (readonly string[])[]) => ({
  sheet: name,
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ head }) => ({ value: sheetText(head), fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((text) => ({ value: sheetText(text), type: String, wrap: true, alignVertical: 'top' as const })),
    ),
  ],
});

/** The catalogue as a spreadsheet (XLSX): a sheet of cases and the traceability matrix. */
export const renderCatalogueSheet = async ({ cases, trace }: Catalogue, language: Language): Promise<Uint8Array> => {
  const say = (text: keyof typeof catalogueTexts): string => catalogueTexts[text][language];
  const levelName = (level: Catalogue['cases'][number]['level']): string =>
    level === null ? '' : levelTexts[level].name[language];
  const cased = sheet(
    say('cases'),
    [
      { head: say('id'), width: 40 },
      { head: say('channel'), width: 14 },
      { head: say('purpose'), width: 44 },
      { head: say('clause'), width: 12 },
      { head: say('requirement'), width: 50 },
      { head: say('level'), width: 12 },
      { head: say('condition'), width: 30 },
      { head: say('preconditions'), width: 40 },
      { head: say('steps'), width: 60 },
      { head: say('criterion'), width: 50 },
      { head: say('evidence'), width: 40 },
      { head: say('faults'), width: 40 },
    ],
    cases.map((one) => [
      one.id,
      channelTexts[one.channel][language],
      one.purpose[language],
      [...new Set(one.requirements.map(({ clause }) => clause))].join('\n'),
      one.requirements.map(({ id, statement }) => `${id}: ${statement[language]}`).join('\n'),
      levelName(one.level),
      one.condition[language],
      one.preconditions.map((text) => text[language]).join('\n'),
      one.steps.map((text, nth) => `${nth + 1}. ${text[language]}`).join('\n'),
      one.criterion[language],
      one.evidence[language],
      one.faults.map(({ id, warned }) => `${id}${warned ? say('warned') : ''}`).join('\n'),
    ]),
  );
  const traced = sheet(
    say('trace'),
    [
      { head: say('clause'), width: 12 },
      { head: say('requirement'), width: 36 },
      { head: say('obligation'), width: 10 },
      { head: say('level'), width: 12 },
      { head: say('cases'), width: 44 },
      { head: say('faults'), width: 44 },
      { head: say('result'), width: 12 },
    ],
    trace.map((row) => [
      row.clause,
      row.requirement,
      obligationTexts[row.obligation][language],
      levelName(row.level),
      row.cases.join('\n'),
      row.faults.join('\n'),
      row.result === undefined ? '' : standingTexts[row.result][language],
    ]),
  );
  return new Uint8Array(await writeXlsxFile([cased, traced]).toBuffer());
};
