import type { Finding } from '../../engine/verdict/finding.ts';
import { lack } from '../contract/lack.ts';
import type { SourcesCompared } from '../scenes/sourcesCompared.ts';

/** A finding for each indicator concerned that is not what its source holds. */
export const differingFromSource = (
  { differences, evidence }: SourcesCompared,
  concerns: (indicator: string) => boolean,
  violates: readonly string[],
  source: readonly [zh: string, en: string],
): readonly Finding[] =>
  differences
    .filter(({ indicator }) => concerns(indicator))
    .map(({ indicator, expected, computed }) =>
      lack(
        'source-not-collected',
        `${indicator}：按${source[0]}所有为 ${expected ?? '无'}，运行监测平台为 ${computed ?? '无'}。`,
        `${indicator}: by what ${source[1]} holds it is ${expected ?? 'nothing'}, by the monitoring platform ${computed ?? 'absent'}.`,
        {
          expected,
          actual: computed,
          pointer: indicator,
          evidence,
          violates,
          hint: [
            `从${source[0]}取得数据并据以计算（第 6 章）。`,
            `Take the data from ${source[1]} and compute from them (chapter 6).`,
          ],
        },
      ),
    );
