import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import { simulatedPlaces } from '../../fixtures/visitors/simulatedPlaces.ts';
import { attackCategories } from '../../spec/codes/attackCategories.ts';
import { attackResults } from '../../spec/codes/attackResults.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import { cloudNodes } from '../cloud-management/cloudNodes.ts';
import { infrastructureSample } from '../cloud-management/infrastructureSample.ts';
import { seededCases } from '../cyber-security/seededCases.ts';

type Fields = Readonly<Record<string, unknown>>;

const hour = 3_600_000;
const iso = (time: number): string => new Date(time).toISOString();

/**
 * What the sources of tables 1 and 7 would have told of a platform between two instants: infrastructure and reachability by
 * the hour, attacks and reported cases by the day. Equal spans give equal records.
 */
export const sourceHistory = (
  platformId: string,
  { seed, from, to, url }: { readonly seed: number; readonly from: number; readonly to: number; readonly url: string },
): ReadonlyMap<EntityName, readonly Fields[]> => {
  const dice = seededDice(seed);
  const hours = Array.from({ length: Math.max(0, Math.floor((to - from) / hour)) }, (_, at) => from + at * hour);
  const noons = hours.filter((_, at) => at % 24 === 12);
  const reachability = hours.map((time) => {
    const reachable = !dice.chance(0.015);
    return {
      platformId,
      sampleId: `demonstration-${time}`,
      probeId: 'demonstration',
      url,
      sampledTime: iso(time),
      reachable,
      statusCode: reachable ? 200 : null,
      latencyMs: reachable ? 20 + dice.whole(180) : null,
      createTime: iso(time),
    };
  });
  const attacks = noons.flatMap((noon, day) =>
    Array.from({ length: 3 + dice.whole(12) }, (_, at) => {
      const time = iso(noon - dice.whole(11 * hour));
      const place = dice.pick(simulatedPlaces);
      return {
        platformId,
        attackId: `demonstration-${day}-${at}`,
        occurredTime: time,
        category: dice.pick(attackCategories.entries).code,
        result: dice.pick(attackResults.entries).code,
        sourceIp: `${place.prefix}.${1 + dice.whole(254)}`,
        sourceCountry: '中国',
        sourceProvince: place.province,
        createTime: time,
      };
    }),
  );
  const cases = (kind: 'vulnerability' | 'security-event', idField: string, timeField: string): readonly Fields[] =>
    noons
      .filter((_, day) => day % 3 === 0)
      .flatMap((now) =>
        seededCases(platformId, { seed: seed + now / hour, now, kind })
          .filter(() => dice.chance(0.3))
          .map((one) => ({
            ...one.fields,
            platformId,
            [idField]: `${one.id}-${now / hour}`,
            [timeField]: iso(one.time),
            status: one.status,
            handledTime: one.handledTime === null ? null : iso(one.handledTime),
            createTime: iso(one.time),
            updateTime: iso(one.updateTime),
            isDeleted: false,
          })),
      );
  return new Map<EntityName, readonly Fields[]>([
    [
      'infrastructure-sample',
      hours.flatMap((time) => cloudNodes.map((node) => infrastructureSample(platformId, node, time))),
    ],
    ['reachability-sample', reachability],
    ['attack', attacks],
    ['vulnerability', cases('vulnerability', 'vulnerabilityId', 'discoveredTime')],
    ['security-event', cases('security-event', 'securityEventId', 'occurredTime')],
  ]);
};
