import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isoTime } from '../../spec/isoTime.ts';
import { auditNote } from './audit/auditNote.ts';
import { originOf } from './audit/originOf.ts';
import type { Guard } from './http/guardRoutes.ts';
import { HttpError } from './http/httpError.ts';
import { requireConfigured } from './http/requireConfigured.ts';
import type { Configurable } from './http/requireConfigured.ts';
import type { MonitoringDependencies } from './monitoringParts.ts';
import type { MonitoringPlatform } from './monitoringPlatform.ts';
import { ownPlatforms } from './overview/ownPlatforms.ts';
import { RegistrationError } from './registration/registrationError.ts';
import { registrationSchema } from './registration/registrationSchema.ts';
import type { RegisteredPlatform } from './registration/registeredPlatform.ts';
import type { NotedChange } from './store/contract/operationalStore.ts';

/** What anybody may know of a registered platform: no credentials. */
const shown = ({ platformId, name, kind, appKey, hosts, interfaces, frontDatabase }: RegisteredPlatform): object => ({
  platformId,
  name,
  kind,
  appKey,
  hosts,
  interfaces: interfaces === undefined ? null : { urls: interfaces.urls },
  frontDatabase:
    frontDatabase === undefined
      ? null
      : {
          type: frontDatabase.type,
          host: frontDatabase.host,
          port: frontDatabase.port,
          database: frontDatabase.database,
        },
});

/** Registration and the work that is done for one platform: pull, extract, verify, alert. */
export const monitoringRoutes = (
  app: FastifyInstance,
  platform: MonitoringPlatform,
  { clock, isOwnPlatform }: Pick<MonitoringDependencies, 'clock'> & Pick<Guard, 'isOwnPlatform'>,
): void => {
  const management = { config: { audience: 'operators' } } as const;
  app.get('/health', { config: { audience: 'anybody' } }, async () => ({ status: 'up' }));
  const known = (platformId: string): RegisteredPlatform | undefined =>
    platform.platforms().find((one) => one.platformId === platformId);
  /** Credentials are not among what is shown, and so not in the log. */
  const line = (
    request: FastifyRequest,
    act: 'register' | 'change' | 'remove',
    platformId: string,
    before: RegisteredPlatform | undefined,
    after: RegisteredPlatform | undefined,
  ): NotedChange =>
    auditNote(clock, originOf(request), `platform.${act}`, `platform:${platformId}`, {
      ...(before !== undefined && { before: shown(before) }),
      ...(after !== undefined && { after: shown(after) }),
    });
  app.get('/platforms', management, async ({ identity }) => ({
    platforms: ownPlatforms(platform.platforms(), identity, isOwnPlatform).map(shown),
  }));
  const body = { ...management, schema: { body: registrationSchema } };
  app.post<{ Body: RegisteredPlatform }>('/platforms', body, async (request, reply) => {
    await platform.register(request.body, line(request, 'register', request.body.platformId, undefined, request.body));
    return reply.code(201).send(shown(known(request.body.platformId) ?? request.body));
  });
  app.put<{ Body: RegisteredPlatform; Params: { platformId: string } }>(
    '/platforms/:platformId',
    body,
    async (request) => {
      if (request.body.platformId !== request.params.platformId)
        throw new RegistrationError('platform-id-fixed', request.body.platformId);
      await platform.change(
        request.body,
        line(request, 'change', request.params.platformId, known(request.params.platformId), request.body),
      );
      return shown(request.body);
    },
  );
  app.delete<{ Params: { platformId: string } }>('/platforms/:platformId', management, async (request, reply) => {
    const { platformId } = request.params;
    await platform.remove(platformId, line(request, 'remove', platformId, known(platformId), undefined));
    return reply.code(204).send();
  });
  app.register(async (scope) => {
    const work = <T>(path: string, needs: Configurable | undefined, run: (platformId: string) => Promise<T>): void => {
      scope.post<{ Params: { platformId: string } }>(`/platforms/:platformId/${path}`, management, async (request) => {
        const { platformId } = request.params;
        if (needs !== undefined)
          requireConfigured(
            platform.platforms().find((one) => one.platformId === platformId),
            needs,
          );
        const done = await run(platformId);
        platform.lookAhead(platformId);
        return done;
      });
    };
    const show = (path: string, answer: (platformId: string) => unknown): void => {
      scope.get<{ Params: { platformId: string } }>(`/platforms/:platformId/${path}`, management, async (request) =>
        answer(request.params.platformId),
      );
    };
    show('collections', (platformId) => ({
      collections: platform.store.outcomes(platformId).map(({ channel, entity, at, records, landed, problems }) => ({
        channel,
        entity,
        at: isoTime(at),
        records,
        landed,
        problems,
      })),
      cursors: platform.store.cursors(platformId).map(({ channel, subject, value }) => ({ channel, subject, value })),
    }));
    show('alerts', async (platformId) => ({
      alerts: (await platform.store.alerts(platformId)).map(
        ({ alertId, tableName, recordKey, rule, field, status, createdAt, seenAt }) => ({
          alertId,
          tableName,
          recordKey,
          rule,
          field,
          status,
          createdTime: isoTime(createdAt),
          seenTime: isoTime(seenAt),
        }),
      ),
    }));
    work('pull', 'interfaces', async (platformId) => ({ reports: await platform.interfaces.pull(platformId) }));
    work('extract', 'frontDatabase', async (platformId) => ({ reports: await platform.exchange.extract(platformId) }));
    work('collect-sources', 'sources', async (platformId) => ({ reports: await platform.sources.collect(platformId) }));
    work('verify', undefined, async (platformId) => ({ violations: await platform.exchange.verify(platformId) }));
    work('alerts', 'frontDatabase', async (platformId) => {
      const violations = await platform.exchange.verify(platformId);
      const alertIds = await platform.exchange.sendAlerts(platformId, violations).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
        throw new HttpError(502, 'front-database-unusable', {
          'zh-CN': `告警无法写入前置数据库：${reason}`,
          en: `The alerts could not be written to the front database: ${reason}`,
        });
      });
      return { alertIds };
    });
  });
};
