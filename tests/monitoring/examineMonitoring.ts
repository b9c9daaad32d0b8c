import { openPartner } from '../../cli/running/openPartner.ts';
import { reviewerToken } from '../../cli/running/reviewerToken.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { RequirementResult, RunFooter, RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { startMonitoringRun } from '../../suites/monitoring/run/startMonitoringRun.ts';
import type { MonitoringAddress } from '../../suites/target/monitoringAddress.ts';
import { targetSecrets } from '../../suites/target/targetSecrets.ts';
import { checkResults } from '../checkResults.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const profile = unpacedProfile();
let nth = 0;

export interface MonitoringExamination {
  /** Open, and shared: there is one embedded warehouse per process. */
  readonly warehouse: Warehouse;
  /** Superuser URL of a PostgreSQL server. */
  readonly frontDatabase: string;
  readonly faults?: readonly string[];
  readonly only?: readonly string[];
  readonly mayReview?: boolean;
  /** What the monitoring platform has collected before. */
  readonly before?: (monitoring: MonitoringPlatform) => Promise<void>;
}

/** One examination of a reference monitoring platform of its own, with partners of its own. */
export const examineMonitoring = async ({
  warehouse,
  frontDatabase,
  faults = [],
  only = [],
  mayReview = true,
  before = async () => {},
}: MonitoringExamination) => {
  nth += 1;
  const monitoring = await startMonitoringPlatform({
    profile,
    warehouse,
    faults,
    passwordCost: { logN: 4, r: 8, p: 1 },
  });
  const opened: { close?: () => Promise<void> } = {};
  try {
    await before(monitoring);
    const { partner, close } = await openPartner({ profile, frontDatabase, name: `partner-${process.pid}-${nth}` });
    opened.close = close;
    const address: MonitoringAddress = {
      url: monitoring.url,
      token: monitoring.management.token,
      ...(mayReview && { reviewerToken: await reviewerToken(monitoring) }),
    };
    const lines: RunRecordLine[] = [];
    for await (const line of startMonitoringRun({
      address,
      partner,
      profile,
      origin: 'reference',
      faults,
      only,
      seed: nth,
      gate: 'full',
    }))
      lines.push(line);
    return {
      lines,
      /** What must never be told. */
      secrets: [
        address.token,
        address.reviewerToken ?? '',
        ...Object.values(partner.sources).map(({ token }) => token),
        ...platformKinds.flatMap((kind) => targetSecrets(partner.platforms[kind])),
      ].filter((secret) => secret !== ''),
      results: checkResults(lines),
      requirements: lines.filter((line): line is RequirementResult => line.type === 'requirement'),
      footer: lines.find((line): line is RunFooter => line.type === 'footer'),
      left: monitoring.platforms().map(({ platformId }) => platformId),
    };
  } finally {
    await opened.close?.();
    await monitoring.close();
  }
};
