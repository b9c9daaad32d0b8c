import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import { collectAgain } from './collectAgain.ts';
import { controlOf } from './controlOf.ts';
import { valueNow } from './valueNow.ts';
import { collected } from './collected.ts';
import { newUser } from './newUser.ts';
import { statusOf } from './statusOf.ts';
import type { StatusItem } from './statusOf.ts';

/** What the monitoring platform says of a partner whose users are one more by interface than by table exchange. */
export interface Inconsistent {
  /** The indicator that differs, and its values by each way. */
  readonly indicator: string;
  readonly byInterface: number | undefined;
  readonly byExchange: number | undefined;
  readonly items: readonly StatusItem[];
  readonly evidence: readonly string[];
}

const indicator = 't4-6-users';

/** 8.4: a user is added and not pushed to the front database; the interfaces are pulled, and the status is looked at. */
export const inconsistent: MonitoringScene<Inconsistent> = {
  id: 'monitoring.inconsistent',
  deadlineMs: 120_000,
  play: async (context) => {
    await context.use(collected);
    const control = controlOf(context);
    const id = await control.insert('user', newUser(context, 'inconsistent'));
    try {
      await collectAgain(context, 'pullInterfaces');
      const byInterface = await valueNow(context, indicator, 'interface');
      const byExchange = await valueNow(context, indicator, 'exchange');
      const { items, evidence } = await statusOf(context, context.target.platformId);
      return {
        indicator,
        byInterface: byInterface.value,
        byExchange: byExchange.value,
        items,
        evidence: [...byInterface.evidence, ...byExchange.evidence, ...evidence],
      };
    } finally {
      await control.softDelete('user', id);
      await control.push('increment');
      await collectAgain(context, 'pullInterfaces');
      await collectAgain(context, 'extractTables');
    }
  },
};
