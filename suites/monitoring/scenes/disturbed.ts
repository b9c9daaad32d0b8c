import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { registeredPlatform } from '../../run/registeredPlatform.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';
import { collected } from './collected.ts';
import { statusOf } from './statusOf.ts';
import type { StatusItem } from './statusOf.ts';
import { verified } from './verified.ts';

type Run = components['schemas']['VerificationRun'];

/** What the monitoring platform says of a partner whose interfaces are not where they are said to be, and of the same once they are. */
export interface Disturbed {
  readonly platformId: string;
  readonly during: readonly StatusItem[];
  readonly afterwards: readonly StatusItem[];
  /** Verification of the deployment by its parameters. */
  readonly wrong: Run;
  readonly right: Run;
  readonly evidence: readonly string[];
}

/** 8.4: the partner of kind management is registered with addresses at which there is nothing, collected, and put right again. */
export const disturbed: MonitoringScene<Disturbed> = {
  id: 'monitoring.disturbed',
  deadlineMs: 120_000,
  play: async (context: MonitoringContext) => {
    const { ask, partner } = context;
    await context.use(collected);
    const target = partner.platforms.management;
    const { platformId } = target;
    const path = { platformId };
    const right = { ...registeredPlatform(target), sources: partner.sources };
    const nowhere = Object.fromEntries(
      Object.keys(right.interfaces?.urls ?? {}).map((entity) => [entity, `${target.url}/heyan-nowhere/${entity}`]),
    );
    const evidence: string[] = [];
    const put = async (body: object): Promise<void> => {
      for (const [operation, sent] of [
        ['changePlatform', body],
        ['pullInterfaces', undefined],
      ] as const) {
        const told = await ask(operation, { path, ...(sent !== undefined && { body: sent }) });
        if (!told.ok) blockedBy(told);
        for (const one of told.evidence) evidence.push(one);
      }
    };
    await put({ ...right, ...(right.interfaces && { interfaces: { ...right.interfaces, urls: nowhere } }) });
    const during = await statusOf(context, platformId);
    const wrong = await verified(context, platformId);
    await put(right);
    const afterwards = await statusOf(context, platformId);
    const good = await verified(context, platformId);
    return {
      platformId,
      during: during.items,
      afterwards: afterwards.items,
      wrong: wrong.run,
      right: good.run,
      evidence: [...evidence, ...during.evidence, ...wrong.evidence, ...afterwards.evidence, ...good.evidence],
    };
  },
};
