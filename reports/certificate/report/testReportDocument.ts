import { clockDeviationClauses } from '../../../spec/certification/clockDeviation.ts';
import type { Order } from '../../../spec/certification/order.ts';
import type { Language } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { levels } from '../../../suites/engine/verdict/level.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import type { Block } from '../../document/block.ts';
import type { PrintedDocument } from '../../document/printedDocument.ts';
import type { Report } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { obligationTexts } from '../../text/names/obligationTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import { runVerdictTexts } from '../../text/names/runVerdictTexts.ts';
import { coverageBlock } from './coverageBlock.ts';
import type { Equipment } from './equipment.ts';
import { equipmentBlocks } from './equipmentBlocks.ts';
import { findingBlocks } from './findingBlocks.ts';
import { icsBlocks } from './icsBlocks.ts';
import { itemResult } from './itemResult.ts';
import { reportStatements, reportTexts } from './reportTexts.ts';

/** What a test report is made of; of several runs the worst at the level ordered is shown item by item, the first of equals. */
export interface TestReport {
  readonly order: Order;
  /** The examination watches a product that is certified already: the calendar day of it. Absent: it was ordered. */
  readonly surveillanceOn?: string;
  readonly runs: readonly [Report, ...Report[]];
  readonly equipment: Equipment;
  /** Of the runs. */
  readonly profile: Profile;
}

const gravity = ['conformant', 'incomplete', 'nonconformant'] as const;
const shownRun = ({ order, runs }: TestReport): Report => {
  const weight = ({ levels: byLevel }: Report): number => gravity.indexOf(byLevel[order.level].verdict);
  return runs.reduce((worst, run) => (weight(run) > weight(worst) ? run : worst));
};

const conclusionOf = ({ order }: TestReport, run: Report, language: Language): string => {
  const { verdict } = run.levels[order.level];
  const [name, version] = [order.product.name, order.product.version];
  const level = levelTexts[order.level].name[language];
  if (language === 'en')
    return verdict === 'conformant'
      ? `${name}, version ${version}, conforms to the draft at the level “${level}”.`
      : verdict === 'nonconformant'
        ? `${name}, version ${version}, does not conform to the draft at the level “${level}”: ${run.levels[order.level].violated.length} requirement(s) are violated.`
        : `${name}, version ${version}: the examination at the level “${level}” is incomplete; ${run.levels[order.level].open.length} requirement(s) could not be examined. Conformity is not concluded.`;
  return verdict === 'conformant'
    ? `经检测，${name}（版本 ${version}）符合该征求意见稿“${level}”级别的全部适用要求。`
    : verdict === 'nonconformant'
      ? `经检测，${name}（版本 ${version}）不符合该征求意见稿“${level}”级别的要求：违反 ${run.levels[order.level].violated.length} 项。`
      : `${name}（版本 ${version}）“${level}”级别的检测未完成：有 ${run.levels[order.level].open.length} 项适用的要求未能检测，不作符合结论。`;
};

const itemBlocks = ({ requirements, clauses }: Report, language: Language): readonly Block[] => {
  const say = (text: keyof typeof reportTexts): string => reportTexts[text][language];
  const counted = requirements.filter(({ party }) => party === 'access-platform');
  return clauses
    .map((clause) => ({ clause, items: counted.filter((one) => one.clause === clause.id) }))
    .filter(({ items }) => items.length > 0)
    .flatMap(({ clause, items }): readonly Block[] => [
      { kind: 'heading', level: 2, text: `${clause.id} ${clause.title[language]}` },
      {
        kind: 'table',
        head: [say('strength'), say('item'), say('result'), say('reason')],
        widths: [11, 44, 15, 30],
        rows: items.map((one) => [
          obligationTexts[one.obligation][language],
          `${one.statement[language]}\n${one.id}`,
          itemResult(one)[language],
          one.reason === null || one.verdict === 'passed'
            ? one.standing === 'free'
              ? ''
              : one.checks.length === 0
                ? ''
                : one.checks.join('\n')
            : reasonText(one.reason)[language],
        ]),
      },
    ]);
};

const attestationBlock = ({ requirements }: Report, language: Language): Block => {
  const attested = requirements.flatMap((one) =>
    one.attestation === undefined ? [] : [{ one, attestation: one.attestation }],
  );
  if (attested.length === 0) return { kind: 'paragraph', text: reportTexts.noAttestations[language] };
  return {
    kind: 'table',
    head: [
      reportTexts.clause[language],
      reportTexts.item[language],
      reportTexts.attested[language],
      reportTexts.document[language],
    ],
    widths: [9, 39, 22, 30],
    rows: attested.map(({ one, attestation: { by, on, until, statement, document } }) => [
      one.clause,
      `${one.id}\n${statement}`,
      `${by}\n${on} – ${until}`,
      `${document.name}\n${document.sha256}`,
    ]),
  };
};

/** The test report 检测报告 in one language: cover, statement, conclusion, equipment, items, coverage, findings, attestations, conformance statement, deviations, signatures. */
export const testReportDocument = (given: TestReport, language: Language): PrintedDocument => {
  const { order, runs, equipment, surveillanceOn } = given;
  const run = shownRun(given);
  const issuedOn = surveillanceOn ?? order.dates.issuedOn;
  const say = (text: keyof typeof reportTexts): string => reportTexts[text][language];
  const { product, client, sample, environment, laboratory, people, dates, deviations } = order;
  const heading = (text: keyof typeof reportTexts): Block => ({ kind: 'heading', level: 1, text: say(text) });
  return {
    language,
    title: say(surveillanceOn === undefined ? 'title' : 'surveillanceTitle'),
    number: `${say('number')} ${order.number}`,
    cover: [
      [say('product'), product.name],
      [say('version'), product.version],
      [say('vendor'), product.vendor],
      [say('client'), client.name],
      [say('category'), say(surveillanceOn === undefined ? 'categoryName' : 'surveillanceName')],
    ],
    issuer: [laboratory.name, issuedOn],
    blocks: [
      heading('statement'),
      { kind: 'items', numbered: true, items: reportStatements.map((text) => text[language]) },
      {
        kind: 'facts',
        rows: [
          [say('laboratory'), laboratory.name],
          [say('laboratoryAddress'), laboratory.address],
          [say('accreditation'), laboratory.accreditation],
        ],
      },
      { kind: 'page' },
      heading('summary'),
      {
        kind: 'facts',
        rows: [
          [say('product'), `${product.name} ${product.version}`],
          [say('kind'), `${platformKindTexts[product.kind][language]}`],
          [say('platformId'), product.platformId],
          [say('address'), product.address],
          [say('vendor'), product.vendor],
          [say('client'), client.name],
          [say('clientAddress'), client.address],
          [say('contact'), client.contact],
          [say('sampleNumber'), sample.number],
          [say('sampleState'), sample.condition],
          [say('received'), sample.receivedOn],
          [say('ordered'), dates.orderedOn],
          [say('examined'), runs.map((one) => beijingTime(one.run.startedAt)).join('\n')],
          [say('place'), environment.location],
          [say('surroundings'), environment.description],
          [say('basis'), say('basisName')],
          [say('asked'), `${levelTexts[order.level].name[language]} (${levelTexts[order.level].meaning[language]})`],
          [say('conclusion'), conclusionOf(given, run, language)],
          [say('issued'), issuedOn],
          ...(surveillanceOn !== undefined
            ? [[say('certificate'), `${order.number} (${dates.issuedOn} – ${dates.validUntil})`] as const]
            : run.levels[order.level].verdict === 'conformant'
              ? [[say('until'), dates.validUntil] as const]
              : []),
        ],
      },
      {
        kind: 'table',
        head: [say('level'), say('conclusion'), say('held'), say('violated'), say('open')],
        widths: [24, 28, 16, 16, 16],
        rows: levels.map((level) => {
          const { verdict, held, violated, open } = run.levels[level];
          return [
            levelTexts[level].name[language],
            runVerdictTexts[verdict].name[language],
            String(held.length),
            String(violated.length),
            String(open.length),
          ];
        }),
      },
      {
        kind: 'table',
        head: ['', say('signature'), say('date')],
        widths: [30, 45, 25],
        rows: [
          [`${say('examiner')}: ${people.examiner}`, '\n', ''],
          [`${say('reviewer')}: ${people.reviewer}`, '\n', ''],
          [`${say('approver')}: ${people.approver}`, '\n', ''],
        ],
      },
      { kind: 'page' },
      heading('equipment'),
      ...equipmentBlocks(runs, equipment, language),
      { kind: 'page' },
      heading('items'),
      ...itemBlocks(run, language),
      heading('coverage'),
      coverageBlock(run, language),
      heading('findings'),
      ...findingBlocks(run, language),
      heading('attestations'),
      attestationBlock(run, language),
      heading('ics'),
      ...icsBlocks(run, given.profile, language),
      heading('deviations'),
      deviations.length === 0
        ? { kind: 'paragraph', text: say('noDeviations') }
        : {
            kind: 'table',
            head: [say('clause'), say('reason')],
            widths: [20, 80],
            rows: deviations.map(({ clause, text }) => [
              clockDeviationClauses.includes(clause.trim().toLowerCase()) ? say('deviationClock') : clause,
              text,
            ]),
          },
      { kind: 'paragraph', text: say('end') },
    ],
  };
};
