import { clauses } from '../../spec/clauses.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../spec/indicators/indicatorSql.ts';
import type { Language } from '../../spec/localized.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { faultLevel } from '../../mocks/access-platform/faults/faultLevel.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { checks } from '../../suites/checks.ts';
import { procedures } from '../../suites/procedures/procedures.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { capabilityTexts } from '../../reports/text/names/capabilityTexts.ts';
import { channelTexts } from '../../reports/text/names/channelTexts.ts';
import { coverageLines } from '../../reports/text/coverageLines.ts';
import { obligationTexts } from '../../reports/text/names/obligationTexts.ts';
import { wrapDisplay } from '../../reports/console/wrapDisplay.ts';
import { partyTexts } from '../../reports/text/names/partyTexts.ts';
import { platformKindTexts } from '../../reports/text/names/platformKindTexts.ts';
import { requirementMarks } from '../../reports/text/requirementMarks.ts';
import { errorCodes } from '../../suites/engine/errors/errorCodes.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { comparedWithText } from '../listing/comparedWithText.ts';
import { failedBy } from '../listing/failedBy.ts';
import { levelName } from '../listing/levelName.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';

type Lines = readonly string[];
const list = (items: readonly string[], language: Language): string =>
  items.length === 0 ? '—' : items.join(language === 'zh-CN' ? '、' : ', ');

const requirementLine = ({ clause, id, obligation, statement }: Requirement, language: Language): string => {
  const strength = obligationTexts[obligation][language];
  return language === 'zh-CN'
    ? `  ${clause} ${id}（${strength}）：${statement[language]}`
    : `  ${clause} ${id} (${strength}): ${statement[language]}`;
};

const explainRequirement = (id: string, language: Language): Lines | undefined => {
  const one = requirements.find((requirement) => requirement.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  const by = [...checks, ...monitoringChecks].filter((check) => check.verifies.includes(id)).map((check) => check.id);
  const kinds = one.platforms.map((kind) => platformKindTexts[kind][language]);
  return [
    `${zh ? '条款要求' : 'Requirement'} ${one.id}`,
    one.statement[language],
    `${zh ? '条款：' : 'Clause: '}${one.clause} · ${levelName(levelOf(one))[language]} · ${requirementMarks(one, language)}`,
    `${zh ? '对谁：' : 'Of: '}${partyTexts[one.party][language]} · ${kinds.join(zh ? '、' : ', ')} · ${channelTexts[one.channel][language]}`,
    ...(one.attestationReason === undefined
      ? []
      : [`${zh ? '为何接受声明：' : 'Why a statement is accepted: '}${one.attestationReason[language]}`]),
    ...(one.coverage === undefined ? [] : coverageLines(one.coverage, language)),
    `${zh ? '检查：' : 'Checks: '}${list(by, language)}`,
    `${zh ? '使其不通过的缺陷样本：' : 'Faults that fail it: '}${list(failedBy(one), language)}`,
    ...(one.seeAlso === undefined ? [] : [`${zh ? '另见：' : 'See also: '}${list(one.seeAlso, language)}`]),
  ];
};

const explainCheck = (id: string, language: Language): Lines | undefined => {
  const one = checks.find((check) => check.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  const verified = requirements.filter((requirement) => one.verifies.includes(requirement.id));
  const caught = faults.filter((fault) => fault.caughtBy.includes(id)).map((fault) => fault.id);
  const { steps = [], criterion } = procedures[id] ?? {};
  return [
    `${zh ? '检查' : 'Check'} ${one.id}`,
    one.title[language],
    zh ? '所检的条款要求' : 'What it verifies',
    ...verified.map((requirement) => requirementLine(requirement, language)),
    zh ? '步骤' : 'What it does',
    ...steps.map((step, at) => `  ${at + 1}. ${step[language]}`),
    zh ? '判定' : 'When it holds',
    `  ${criterion?.[language] ?? '—'}`,
    `${zh ? '依据：' : 'Basis: '}${comparedWithText(one.comparedWith)[language]}`,
    `${zh ? '需要：' : 'Needs: '}${list(
      one.needs.map((need) => capabilityTexts[need][language]),
      language,
    )}`,
    `${zh ? '适用平台：' : 'Platforms: '}${list(
      one.platforms.map((kind) => platformKindTexts[kind][language]),
      language,
    )}`,
    `${zh ? '它发现的缺陷样本：' : 'Faults it catches: '}${list(caught, language)}`,
    `${zh ? '单独运行：' : 'Alone: '}heyan run --target=URL --only=${one.id}`,
  ];
};

const explainMonitoringCheck = (id: string, language: Language): Lines | undefined => {
  const one = monitoringChecks.find((check) => check.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  const caught = monitoringFaults.filter((fault) => fault.caughtBy.includes(id)).map((fault) => fault.id);
  return [
    `${zh ? '检查' : 'Check'} ${one.id} (${partyTexts['monitoring-platform'][language]})`,
    one.title[language],
    ...requirements
      .filter((requirement) => one.verifies.includes(requirement.id))
      .map(
        (requirement) =>
          `  ${requirement.clause} ${requirement.id} (${obligationTexts[requirement.obligation][language]}): ${requirement.statement[language]}`,
      ),
    `${zh ? '依据' : 'Basis'}: ${comparedWithText(one.comparedWith)[language]}`,
    `${zh ? '它发现的缺陷样本' : 'Faults it catches'}: ${list(caught, language)}`,
    `${zh ? '单独运行' : 'Alone'}: heyan run --monitoring-platform=URL --only=${one.id}`,
  ];
};

const explainMonitoringFault = (id: string, language: Language): Lines | undefined => {
  const one = monitoringFaults.find((fault) => fault.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  return [
    `${zh ? '缺陷样本' : 'Fault'} ${one.id} (${partyTexts['monitoring-platform'][language]})`,
    one.title[language],
    `${zh ? '违反' : 'Violates'}: ${list(one.violates, language)}`,
    `${zh ? '由以下检查发现' : 'Caught by'}: ${list(one.caughtBy, language)}`,
    `${zh ? '试一试' : 'Try it'}: heyan run --monitoring-platform=reference --fault=${one.id}`,
  ];
};

const explainIndicator = (id: string, language: Language): Lines | undefined => {
  const one = indicators.find((indicator) => indicator.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  return [
    `${zh ? '采集指标' : 'Indicator'} ${one.id}`,
    `${zh ? `表 ${one.table} 第 ${one.row} 行：` : `Table ${one.table} row ${one.row}: `}${one.name[language]} (${one.unit[language]})`,
    one.definition[language],
    `${zh ? '维度：' : 'Dimensions: '}${list(one.dimensions, language)} · ${channelTexts[one.channel][language]} · ${list(
      one.platforms.map((kind) => platformKindTexts[kind][language]),
      language,
    )}`,
    '',
    indicatorSql(one.id),
  ];
};

const explainFault = (id: string, language: Language): Lines | undefined => {
  const one = faults.find((fault) => fault.id === id);
  if (one === undefined) return undefined;
  const zh = language === 'zh-CN';
  return [
    `${zh ? '缺陷样本' : 'Fault'} ${one.id} (${levelName(faultLevel(one))[language]})`,
    one.title[language],
    `${zh ? '违反：' : 'Violates: '}${list(one.violates, language)}`,
    `${zh ? '由以下检查发现：' : 'Caught by: '}${list(one.caughtBy, language)}`,
    ...(one.echoes === undefined
      ? []
      : [`${zh ? '其后果可能见于：' : 'What follows may show in: '}${list(one.echoes, language)}`]),
    `${zh ? '试一试：' : 'Try it: '}heyan run --reference --platform=${one.platforms[0] ?? 'resource'} --fault=${one.id}`,
  ];
};

const explainClause = (id: string, language: Language): Lines | undefined => {
  const clause = (clauses as Readonly<Record<string, { readonly title: Readonly<Record<Language, string>> }>>)[id];
  if (clause === undefined) return undefined;
  const within = requirements.filter((one) => one.clause === id || one.clause.startsWith(`${id}.`));
  return [`${id} ${clause.title[language]}`, ...within.map((one) => requirementLine(one, language))];
};

const explainError = (id: string, language: Language): Lines | undefined => {
  const hint = Object.entries(errorCodes).find(([code]) => code === id)?.[1];
  return hint === undefined ? undefined : [id, hint[language]];
};

/** Narrower than this a terminal breaks lines where it must; here they are broken where they may be. */
const narrow = 80;

const folded = (text: string, width: number): readonly string[] => {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrapDisplay(text.slice(indent.length), width - indent.length - 2).map(
    (part, at) => `${indent}${at === 0 ? '' : '  '}${part}`,
  );
};

/** `heyan explain ID`: all that is known of a requirement, check, indicator, fault, clause or error code. */
export const explainCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [id] = line.positionals;
  if (id === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出要说明的标识：heyan explain ID。',
      en: 'Give the id to explain: heyan explain ID.',
    });
  for (const explain of [
    explainRequirement,
    explainCheck,
    explainMonitoringCheck,
    explainIndicator,
    explainFault,
    explainMonitoringFault,
    explainClause,
    explainError,
  ]) {
    const lines = explain(id, language);
    if (lines === undefined) continue;
    // Piped on, a line stays a line.
    const told = output.width < narrow ? lines.flatMap((text) => folded(text, output.width)) : lines;
    output.print(told.join('\n'));
    return 0;
  }
  const known = [...requirements, ...checks, ...monitoringChecks, ...indicators, ...faults, ...monitoringFaults].map(
    (one) => one.id,
  );
  const near = nearestWord(id, [...known, ...Object.keys(clauses), ...Object.keys(errorCodes)]);
  throw new UsageError('HEYAN_ID_UNKNOWN', {
    'zh-CN': `没有标识“${id}”${near === undefined ? '' : `；是否应为“${near}”`}。`,
    en: `There is no id "${id}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  });
};
