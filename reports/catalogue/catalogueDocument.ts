import type { Language } from '../../spec/localized.ts';
import type { Block } from '../document/block.ts';
import type { PrintedDocument } from '../document/printedDocument.ts';
import { channelOrder } from '../report/channelOrder.ts';
import { channelTexts } from '../text/names/channelTexts.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { obligationTexts } from '../text/names/obligationTexts.ts';
import { partyTexts } from '../text/names/partyTexts.ts';
import { standingTexts } from '../text/names/standingTexts.ts';
import { catalogueTexts } from './catalogueTexts.ts';
import type { TestCase } from './testCase.ts';
import type { TraceRow } from './traceability.ts';

/** What a catalogue is made of. */
export interface Catalogue {
  readonly version: string;
  readonly cases: readonly TestCase[];
  readonly trace: readonly TraceRow[];
}

/** The catalogue of test cases as a document in one language. */
export const catalogueDocument = ({ version, cases, trace }: Catalogue, language: Language): PrintedDocument => {
  const say = (text: keyof typeof catalogueTexts): string => catalogueTexts[text][language];
  const levelName = (level: TestCase['level']): string =>
    level === null ? say('noLevel') : levelTexts[level].name[language];
  const listed = (items: readonly string[]): string => (items.length === 0 ? say('none') : items.join('\n'));
  const numbered = (items: readonly string[]): string => items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  const caseBlocks = (one: TestCase): readonly Block[] => [
    { kind: 'heading', level: 3, text: one.id },
    {
      kind: 'facts',
      rows: [
        [say('purpose'), one.purpose[language]],
        [
          say('requirement'),
          one.requirements
            .map(
              ({ clause, id, obligation, statement }) =>
                `${clause} [${obligationTexts[obligation][language]}] ${id}: ${statement[language]}`,
            )
            .join('\n'),
        ],
        [say('level'), levelName(one.level)],
        [say('condition'), one.condition[language]],
        [say('preconditions'), listed(one.preconditions.map((text) => text[language]))],
        [say('steps'), numbered(one.steps.map((text) => text[language]))],
        [say('criterion'), one.criterion[language]],
        [say('evidence'), one.evidence[language]],
        [
          say('faults'),
          listed(one.faults.map(({ id, title, warned }) => `${id}: ${title[language]}${warned ? say('warned') : ''}`)),
        ],
      ],
    },
  ];
  const withResult = trace.some(({ result }) => result !== undefined);
  return {
    language,
    title: say('title'),
    number: '',
    cover: [
      [say('standard'), say('standardName')],
      [say('suite'), `heyan ${version}`],
      [say('number'), String(cases.length)],
      [say('demands'), String(trace.length)],
    ],
    issuer: ['heyan · 核验'],
    blocks: [
      { kind: 'heading', level: 1, text: say('about') },
      { kind: 'paragraph', text: say('meaning') },
      { kind: 'page' },
      { kind: 'heading', level: 1, text: say('cases') },
      ...channelOrder.flatMap((channel): readonly Block[] => {
        const some = cases.filter((one) => one.channel === channel && one.party === 'access-platform');
        return some.length === 0
          ? []
          : [{ kind: 'heading', level: 2, text: channelTexts[channel][language] }, ...some.flatMap(caseBlocks)];
      }),
      { kind: 'heading', level: 2, text: partyTexts['monitoring-platform'][language] },
      ...cases.filter(({ party }) => party === 'monitoring-platform').flatMap(caseBlocks),
      { kind: 'page' },
      { kind: 'heading', level: 1, text: say('trace') },
      {
        kind: 'table',
        head: [
          say('clause'),
          say('requirement'),
          say('obligation'),
          say('level'),
          say('cases'),
          say('faults'),
          ...(withResult ? [say('result')] : []),
        ],
        widths: [8, 22, 8, 10, 26, 26, ...(withResult ? [8] : [])],
        rows: trace.map((row) => [
          row.clause,
          row.requirement,
          obligationTexts[row.obligation][language],
          levelName(row.level),
          listed(row.cases),
          listed(row.faults),
          ...(withResult ? [row.result === undefined ? '' : standingTexts[row.result][language]] : []),
        ]),
      },
    ],
  };
};
