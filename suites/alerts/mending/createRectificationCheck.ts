import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { oncePerTable } from '../../exchange/factories/oncePerTable.ts';
import { exchangeSupplies } from '../../exchange/reading/exchangeSupplies.ts';
import { rectification } from './rectification.ts';
import type { Bystander, Rectification, RectifiedRecord } from './rectifiedRecords.ts';

interface RectificationCheck extends Pick<Check, 'id' | 'title' | 'verifies'> {
  /** About the mending itself: looks at records that were not mended too. */
  readonly aboutMending?: boolean;
  /** `unseen`: cannot be told of this record. */
  readonly look: (record: RectifiedRecord, scene: Rectification) => readonly Finding[] | 'unseen';
  /** The check that judges why a record could not be looked at. */
  readonly judgedBy: string;
  /** What became of a record that no alert names. */
  readonly lookBeside?: (beside: Bystander) => readonly Finding[];
  /** Whether an alert has waited for too long. */
  readonly overdue?: (waitingSince: number, context: CheckContext) => readonly Finding[];
}

/** A check that looks at the records that the platform was alerted about. */
export const createRectificationCheck = ({
  aboutMending = false,
  look,
  lookBeside,
  judgedBy,
  overdue,
  ...check
}: RectificationCheck): Check => ({
  ...check,
  channel: 'alerts',
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'control'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const scene = await context.use(rectification);
    if (scene.waitingSince !== undefined) {
      const late = overdue?.(scene.waitingSince, context) ?? [];
      if (late.length > 0) return judged(late);
      return inconclusive(
        'not-observable',
        {
          'zh-CN': '告警已下发，接入平台尚未整改（整改由人完成，未必在检测当时）；整改之后再次运行即可得出结论。',
          en: 'The alert was delivered and not acted on yet (people mend, not necessarily while a run waits); a run after that concludes.',
        },
        exchangeSupplies.rectification,
      );
    }
    const looked = scene.records
      .filter(({ mended }) => aboutMending || mended)
      .map((record) => ({ record, found: look(record, scene) }));
    const findings = looked.flatMap(({ found }) => (found === 'unseen' ? [] : found));
    const beside = scene.beside.flatMap((one) => lookBeside?.(one) ?? []);
    if (findings.length + beside.length > 0) return judged([...oncePerTable(findings), ...beside]);
    if (looked.length === 0 || looked.some(({ found }) => found === 'unseen')) {
      const named = looked.length === 0 ? 'alerts.alerted-data-mended' : judgedBy;
      return inconclusive('blocked', {
        'zh-CN': `没有可供观察的整改，由检查 ${named} 给出结论。`,
        en: `There is no rectification to look at; the check ${named} concludes on that.`,
      });
    }
    return judged([]);
  },
});
