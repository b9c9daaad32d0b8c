import type { FastifyInstance } from 'fastify';
import type { EntityName } from '../../spec/entities/entityName.ts';
import { validateEntity } from '../../spec/entities/validateEntity.ts';
import type { CaseStore } from './createCaseStore.ts';

interface CaseRoutes {
  readonly path: string;
  readonly entity: EntityName;
  readonly store: CaseStore;
  readonly idField: string;
  readonly timeField: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** `POST path` reports a case, `POST path/{id}/handling` moves it on. */
export const caseRoutes = (app: FastifyInstance, { path, entity, store, idField, timeField }: CaseRoutes): void => {
  app.post<{ Body: unknown }>(path, async (request, reply) => {
    const given = (request.body ?? {}) as Fields;
    const time = given[timeField];
    // What the platform keeps itself is not asked of the reporter.
    const [problem] = validateEntity(entity, {
      ...given,
      status: 'open',
      createTime: time,
      updateTime: time,
      isDeleted: false,
    });
    if (problem !== undefined)
      return reply.code(400).send({ error: { code: 'record-invalid', message: problem.message.en } });
    store.report({
      platformId: String(given['platformId']),
      id: String(given[idField]),
      time: Date.parse(String(time)),
      fields: { type: given['type'], level: given['level'] },
    });
    return reply.code(201).send({ id: given[idField] });
  });
  app.post<{ Params: { id: string }; Body: unknown }>(`${path}/:id/handling`, async (request, reply) => {
    const status = String(((request.body ?? {}) as Fields)['status']);
    if (!store.handle(request.params.id, status))
      return reply
        .code(404)
        .send({ error: { code: 'not-found', message: 'there is no such case, or no such state of handling' } });
    return { id: request.params.id, status };
  });
};
