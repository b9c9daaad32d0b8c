import type { FastifyInstance } from 'fastify';
import type { MonitoringDependencies, WithRoutes } from '../monitoringParts.ts';
import type { Indicators } from '../indicators/contract/indicators.ts';
import type { Health } from './health.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { StatusException } from '../exceptions/contract/statusException.ts';
import type { Exceptions } from '../exceptions/createExceptions.ts';
import { findAnomalies } from './findAnomalies.ts';
import type { Outcome } from '../schedule/outcome.ts';
import { findCollections } from './findCollections.ts';
import { findDeployment } from './findDeployment.ts';
import type { VerificationRun } from '../verification/contract/verificationRun.ts';
import { createFindInconsistencies } from './createFindInconsistencies.ts';
import { findSilence } from './findSilence.ts';
import type { StatusItem } from './statusItem.ts';

interface Examined {
  readonly verifications: (platformId: string) => readonly VerificationRun[];
  /** Where its rows stand in the authority's own front database (7.3.1). */
  readonly authority: (platformId: string) => readonly StatusItem[];
}

const aspects = ['health', 'completeness', 'consistency', 'anomaly'] as const;

const fine = (aspect: StatusItem['aspect']): StatusItem => ({
  aspect,
  code: 'nothing-found',
  subject: '',
  status: 'ok',
  message: { 'zh-CN': '未发现问题', en: 'nothing found' },
  expected: '',
  actual: '',
});

/**
 * Status management (8.4): health, completeness, consistency and anomalies of what an access platform delivers. Every
 * aspect has a status; what is wrong becomes an exception when the platform is watched, and an alert when it is news.
 */
export const createHealth = (
  deps: MonitoringDependencies,
  indicators: Pick<Indicators, 'refresh'>,
  outcomes: (platformId: string) => readonly Outcome[],
  exceptions: Pick<Exceptions, 'observe'>,
  more: Partial<Examined> = {},
): WithRoutes & Health => {
  const findInconsistencies = createFindInconsistencies(deps);
  const examine = async (platformId: string): Promise<readonly StatusItem[]> => {
    const now = deps.clock.now();
    await indicators.refresh(platformId);
    const found = [
      ...findCollections(
        deps.platforms().find((one) => one.platformId === platformId),
        outcomes(platformId),
      ),
      ...(more.authority?.(platformId) ?? []),
      ...findDeployment(more.verifications?.(platformId) ?? []),
      ...(await findSilence(deps.warehouse, platformId, now)),
      ...(await findInconsistencies(platformId)),
      ...(await findAnomalies(deps.warehouse, platformId, now)),
    ];
    return aspects.flatMap((aspect) => {
      const own = found.filter((item) => item.aspect === aspect);
      return own.length === 0 ? [fine(aspect)] : own;
    });
  };
  const watch = async (platformId: string): Promise<readonly StatusException[]> => {
    const opened = await exceptions.observe(platformId, await examine(platformId));
    await deps.warehouse.insert(
      'status_alert',
      opened.map((item) => ({
        platform_id: platformId,
        aspect: item.aspect,
        code: item.code,
        subject: item.subject,
        message: JSON.stringify(item.message),
        expected: item.expected,
        actual: item.actual,
        raised_at: isoTime(item.lastSeenAt),
      })),
    );
    return opened;
  };
  return {
    examine,
    watch,
    routes: (app: FastifyInstance): void => {
      app.get<{ Params: { platformId: string } }>(
        '/platforms/:platformId/status',
        { config: { audience: 'operators' } },
        async (request) => ({ items: await examine(request.params.platformId) }),
      );
    },
  };
};
