import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { TellTrouble } from '../http/answerErrors.ts';
import type { OpenRunWorld } from './contract/runWorld.ts';
import { runMonitoringOf } from './runMonitoringOf.ts';

interface RunWorldOptions {
  readonly warehouse?: string;
  readonly clock: Clock;
  readonly onTrouble?: TellTrouble;
}

/** Opens the worlds of runs beside a monitoring platform, their databases in the same engine (`warehouse`: directory, URL, nothing). */
export const openRunWorld =
  ({ warehouse: location, clock, onTrouble }: RunWorldOptions): OpenRunWorld =>
  async ({ platform: examined, profile, url }) => {
    const warehouse = await openWarehouse({ ...(location !== undefined && { location }), passing: true });
    const created = await createMonitoringPlatform({
      warehouse,
      store: 'memory',
      profile,
      clock,
      ...(onTrouble !== undefined && { onTrouble }),
      // Nobody has it: what only management may do nobody does there.
      token: randomBytes(32).toString('base64url'),
      signUp: 'closed',
    }).catch(async (error: unknown) => {
      await warehouse.close();
      throw error;
    });
    const { app, platform, locate } = created;
    const close = async (): Promise<void> => {
      try {
        await platform.close();
      } finally {
        await warehouse.close();
      }
    };
    try {
      locate(url);
      await app.ready();
      await platform.register(examined);
    } catch (error) {
      await close();
      throw error;
    }
    return { app, monitoring: { ...runMonitoringOf(platform, { profile, clock }), close } };
  };
