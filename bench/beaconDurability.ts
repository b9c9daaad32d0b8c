import { killCollector } from '../tests/beacon/killCollector.ts';

const times = 5;

/** A collector killed with SIGKILL under load, five times: acknowledged events that are gone. Budget: none. */
export const benchBeaconDurability = async (): Promise<readonly string[]> => {
  let acknowledged = 0;
  let lost = 0;
  for (let time = 0; time < times; time += 1) {
    const result = await killCollector(1000);
    acknowledged += result.acknowledged;
    lost += result.missing.length;
  }
  return [
    `collector killed under load ${times} times: ${lost} of ${acknowledged.toLocaleString('en')} acknowledged events lost (budget 0)`,
  ];
};
