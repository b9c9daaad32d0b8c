import { table } from '../../../docs/generate/table.ts';
import type { Fault } from '../../../mocks/access-platform/faults/fault.ts';
import { gateOutcomeTexts } from '../../../reports/text/names/gateTexts.ts';
import { channelTexts } from '../../../reports/text/names/channelTexts.ts';
import { levelTexts } from '../../../reports/text/names/levelTexts.ts';
import { platformKindTexts } from '../../../reports/text/names/platformKindTexts.ts';
import { levelWord } from '../../../reports/text/levelWord.ts';
import type { Language } from '../../../spec/localized.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from '../../../suites/engine/running/check.ts';
import { toothlessRequirements } from '../../laws/toothlessRequirements.ts';
import type { KilledFault, KillMatrix } from '../killMatrix.ts';
import { matrixTexts } from './matrixTexts.ts';

interface Today {
  readonly faults: readonly Fault[];
  readonly checks: readonly Pick<Check, 'id' | 'channel' | 'title'>[];
  readonly requirements: readonly Requirement[];
}

/** docs/kill-matrix in one language. */
export const matrixDocument = (matrix: KillMatrix, today: Today, language: Language): string => {
  const say = (text: keyof typeof matrixTexts): string => matrixTexts[text][language];
  const code = (id: string): string => `\`${id}\``;
  const list = (items: readonly string[]): string => (items.length === 0 ? say('nobody') : items.join('<br>'));
  const requirement = (id: string): string => {
    const clause = today.requirements.find((one) => one.id === id)?.clause;
    return clause === undefined ? code(id) : `${clause} ${code(id)}`;
  };
  const verdicts = (of: KilledFault['verdicts']): string =>
    (['core', 'full'] as const).map((level) => levelWord(level, { verdict: of[level] })[language]).join('<br>');
  const warned = language === 'en' ? ` (${say('warning')})` : `（${say('warning')}）`;

  const faultRow = (found: KilledFault): readonly string[] => [
    `${code(found.id)}<br>${today.faults.find(({ id }) => id === found.id)?.title[language] ?? ''}`,
    platformKindTexts[found.kind][language],
    list(found.violates.map(requirement)),
    found.level === null ? say('nobody') : levelTexts[found.level].short[language],
    verdicts(found.verdicts),
    list([...found.failed.map(code), ...found.warned.map((id) => `${code(id)}${warned}`)]),
  ];
  const checkRow = ({ id, title }: Today['checks'][number]): readonly string[] => [
    `${code(id)}<br>${title[language]}`,
    list([
      ...matrix.faults.filter(({ failed }) => failed.includes(id)).map((fault) => code(fault.id)),
      ...matrix.faults.filter((fault) => fault.warned.includes(id)).map((fault) => `${code(fault.id)}${warned}`),
    ]),
  ];
  const byChannel = <T>(items: readonly T[], channelOf: (item: T) => keyof typeof channelTexts | undefined) =>
    (Object.keys(channelTexts) as (keyof typeof channelTexts)[])
      .map((channel) => ({ channel, items: items.filter((item) => channelOf(item) === channel) }))
      .filter((one) => one.items.length > 0);

  const days = [...matrix.faults, ...matrix.together].map(({ on }) => on).toSorted();
  const profiles = [...new Set([...matrix.faults, ...matrix.together].map(({ profile }) => profile))];
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const toothless = toothlessRequirements(today.requirements, today.faults);
  return `${[
    `# ${say('title')}`,
    say('meaning'),
    table(
      [say('version'), say('profile'), say('examined'), say('faults'), say('checks')],
      [
        [
          matrix.heyan,
          `${matrix.profile.id} ${matrix.profile.version} (${profiles.map((hash) => code(hash.slice(0, 16))).join(', ')})`,
          from === to ? from : `${from} – ${to}`,
          String(matrix.faults.length),
          String(matrix.checks.length),
        ],
      ],
    ),
    `## ${say('toothless')}`,
    `${say('toothlessMeaning')}${language === 'en' ? ' ' : ''}${
      toothless.length === 0
        ? say('none')
        : `${toothless.length}\n\n${toothless.map(({ id }) => `- ${requirement(id)}`).join('\n')}`
    }`,
    `## ${say('together')}`,
    table(
      [say('kind'), say('number'), say('verdict'), say('gate')],
      matrix.together.map((one) => [
        platformKindTexts[one.kind][language],
        String(one.faults.length),
        verdicts(one.verdicts),
        gateOutcomeTexts[one.gate.outcome][language],
      ]),
    ),
    `## ${say('faults')}`,
    ...byChannel(matrix.faults, ({ id }) => today.faults.find((fault) => fault.id === id)?.channel).flatMap(
      ({ channel, items }) => [
        `### ${channelTexts[channel][language]}`,
        table(
          [say('fault'), say('kind'), say('violates'), say('level'), say('verdict'), say('noticed')],
          items.map(faultRow),
        ),
      ],
    ),
    `## ${say('checks')}`,
    ...byChannel(today.checks, ({ channel }) => channel).flatMap(({ channel, items }) => [
      `### ${channelTexts[channel][language]}${language === 'en' ? ' checks' : '检查项'}`,
      table([say('check'), say('provenBy')], items.map(checkRow)),
    ]),
  ].join('\n\n')}\n`;
};
