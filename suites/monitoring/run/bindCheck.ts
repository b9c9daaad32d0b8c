import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import type { MonitoringAddress } from '../../target/monitoringAddress.ts';
import { createMonitoringApi } from '../asking/createMonitoringApi.ts';
import type { MonitoringCheck, MonitoringScene } from '../contract/monitoringCheck.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';
import type { Partner } from '../contract/partner.ts';

/** What the checks of a monitoring platform are given beside the context of the engine. */
export interface Examined {
  readonly address: MonitoringAddress;
  readonly partner: Partner;
}

/** Makes checks of a monitoring platform into checks that the engine runs; scenes are shared among those bound by one call. */
export const bindCheck = ({ address, partner }: Examined): ((check: MonitoringCheck) => Check) => {
  const bound = new Map<MonitoringScene<unknown>, Scene<unknown>>();
  const sceneOf = <T>(scene: MonitoringScene<T>): Scene<T> => {
    const known = bound.get(scene) ?? {
      ...scene,
      play: async (context: CheckContext) => scene.play(contextOf(context)),
    };
    bound.set(scene, known);
    return known as Scene<T>;
  };
  const contextOf = (own: CheckContext): MonitoringContext => {
    const { monitoring: _monitoring, browser: _browser, use, ...rest } = own;
    return {
      ...rest,
      own,
      url: address.url,
      ask: createMonitoringApi(address, own),
      mayReview: address.reviewerToken !== undefined,
      partner,
      use: (scene) => use(sceneOf(scene)),
    };
  };
  return ({ run, ...check }) => ({
    ...check,
    channel: 'process',
    platforms: platformKinds,
    needs: [],
    run: async (context) => run(contextOf(context)),
  });
};
