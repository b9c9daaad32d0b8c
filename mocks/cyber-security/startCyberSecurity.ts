import { randomBytes } from 'node:crypto';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import { startSourcePlatform } from '../source-platform/startSourcePlatform.ts';
import type { SourcePlatform } from '../source-platform/startSourcePlatform.ts';
import { caseRoutes } from './caseRoutes.ts';
import { createCaseStore } from './createCaseStore.ts';
import { seededCases } from './seededCases.ts';

export interface CyberSecurityOptions {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  /** Platforms that something was reported of before it started. */
  readonly platformIds: readonly string[];
  readonly seed?: number;
  readonly clock?: Clock;
}

/** A vulnerability as reported; `level` may be a code or Chinese, 危急 as well as 超危. */
export interface ReportedVulnerability {
  readonly platformId: string;
  readonly vulnerabilityId: string;
  readonly type: string;
  readonly level: string;
  readonly discoveredTime: number;
}

export interface ReportedSecurityEvent {
  readonly platformId: string;
  readonly securityEventId: string;
  readonly type: string;
  readonly level: string;
  readonly occurredTime: number;
}

export interface CyberSecurity extends SourcePlatform {
  readonly report: (vulnerability: ReportedVulnerability) => void;
  /** Moves a vulnerability on; `fixed` and `closed` note when. */
  readonly handle: (vulnerabilityId: string, status: 'handling' | 'fixed' | 'closed') => void;
  readonly reportEvent: (event: ReportedSecurityEvent) => void;
  /** Moves a security event on; `closed` notes when. */
  readonly handleEvent: (securityEventId: string, status: 'handling' | 'closed') => void;
}

const must = (found: boolean, id: string): void => {
  if (!found) throw new Error(`There is no case ${JSON.stringify(id)}, or no such state of handling.`);
};

/**
 * The reference cyber-security management platform (6.8): reported vulnerabilities and security events and how they are
 * handled; `from` and `to` go by update time, so that handling comes with the increments. `POST` to a list reports, `POST`
 * to `…/{id}/handling` moves on.
 */
export const startCyberSecurity = async (options: CyberSecurityOptions): Promise<CyberSecurity> => {
  const clock = options.clock ?? systemClock;
  const seeded = (kind: 'vulnerability' | 'security-event') =>
    options.platformIds.flatMap((platformId) =>
      seededCases(platformId, { seed: options.seed ?? 1, now: clock.now(), kind }),
    );
  const vulnerabilities = createCaseStore({
    clock,
    idField: 'vulnerabilityId',
    timeField: 'discoveredTime',
    statuses: ['open', 'handling', 'fixed', 'closed'],
    ended: ['fixed', 'closed'],
    seeded: seeded('vulnerability'),
  });
  const events = createCaseStore({
    clock,
    idField: 'securityEventId',
    timeField: 'occurredTime',
    statuses: ['open', 'handling', 'closed'],
    ended: ['closed'],
    seeded: seeded('security-event'),
  });
  const platform = await startSourcePlatform({
    port: options.port,
    host: options.host,
    token: options.token ?? randomBytes(24).toString('hex'),
    lists: [
      { path: '/vulnerabilities', records: vulnerabilities.records, arrivals: vulnerabilities.arrivals },
      { path: '/security-events', records: events.records, arrivals: events.arrivals },
    ],
    routes: (app) => {
      caseRoutes(app, {
        path: '/vulnerabilities',
        entity: 'vulnerability',
        store: vulnerabilities,
        idField: 'vulnerabilityId',
        timeField: 'discoveredTime',
      });
      caseRoutes(app, {
        path: '/security-events',
        entity: 'security-event',
        store: events,
        idField: 'securityEventId',
        timeField: 'occurredTime',
      });
    },
  });
  return {
    ...platform,
    report: ({ platformId, vulnerabilityId, discoveredTime, ...fields }) =>
      vulnerabilities.report({ platformId, id: vulnerabilityId, time: discoveredTime, fields }),
    handle: (id, status) => must(vulnerabilities.handle(id, status), id),
    reportEvent: ({ platformId, securityEventId, occurredTime, ...fields }) =>
      events.report({ platformId, id: securityEventId, time: occurredTime, fields }),
    handleEvent: (id, status) => must(events.handle(id, status), id),
  };
};
