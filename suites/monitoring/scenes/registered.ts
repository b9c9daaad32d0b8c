import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { registeredPlatform } from '../../run/registeredPlatform.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';

export type Registered = Readonly<Record<PlatformKind, { readonly platformId: string }>>;

/** The three partners are registered at the monitoring platform (8.2), as they themselves say where everything is. */
export const registered: MonitoringScene<Registered> = {
  id: 'monitoring.registered',
  play: async ({ ask, partner }) => {
    for (const kind of platformKinds) {
      const told = await ask('registerPlatform', {
        body: { ...registeredPlatform(partner.platforms[kind]), sources: partner.sources },
      });
      if (!told.ok) blockedBy(told);
    }
    return partner.platforms;
  },
};
