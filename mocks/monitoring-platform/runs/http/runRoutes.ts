import { randomUUID } from 'node:crypto';
import type { ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../../../spec/clock.ts';
import { createAjv } from '../../../../spec/createAjv.ts';
import { fieldProblem } from '../../../../spec/fieldProblem.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import { parseProfile } from '../../../../spec/profiles/parseProfile.ts';
import { ProfileError } from '../../../../spec/profiles/profileError.ts';
import { HttpError } from '../../http/httpError.ts';
import { IndicatorQueryError } from '../../indicators/indicatorQueryError.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import { registrationSchema } from '../../registration/registrationSchema.ts';
import { runProtocol } from '../contract/runProtocol.ts';
import { createDelegatedWork } from './createDelegatedWork.ts';
import type { DelegatedAnswer, DelegatedStep } from './createDelegatedWork.ts';
import type { OpenedRun, Runs } from './createRuns.ts';
import { operationSchemas } from './operationSchemas.ts';
import { pullWork } from './pullWork.ts';
import type { WantedPull } from './pullWork.ts';
import { runOperations } from './runOperations.ts';
import type { RunOperationName } from './runOperations.ts';

const mebibyte = 1_048_576;
const mostPulls = 8;
const forRuns = { config: { audience: 'runs' } } as const;

const { frontDatabase } = registrationSchema.properties;
const opening = {
  type: 'object',
  required: ['protocol', 'url', 'profile', 'platform'],
  properties: {
    protocol: { type: 'integer' },
    url: { type: 'string', format: 'uri', pattern: '^https?://', maxLength: 200 },
    profile: { type: 'object' },
    // As a candidate says it: who chose no beacons has no application key, and what a stranger calls himself is no reason not to examine him.
    platform: {
      ...registrationSchema,
      properties: {
        ...registrationSchema.properties,
        name: { type: 'string', maxLength: 1_000 },
        appKey: { type: 'string', maxLength: 1_000 },
        frontDatabase: {
          ...frontDatabase,
          properties: { ...frontDatabase.properties, host: { type: 'string', minLength: 1, maxLength: 255 } },
        },
      },
    },
  },
} as const;

interface Opening {
  readonly protocol: number;
  readonly url: string;
  readonly profile: object;
  readonly platform: RegisteredPlatform;
}

const otherProtocol = (given: number): HttpError =>
  new HttpError(409, 'protocol-differs', {
    'zh-CN': `检测程序与运行监测平台的版本不相配（约定 ${given} 与 ${runProtocol}）；请使用同一版本的 heyan。`,
    en: `Suite and monitoring platform are of versions that do not fit together (protocol ${given} and ${runProtocol}); use the same version of heyan.`,
  });

const profileOf = (file: object) => {
  try {
    return parseProfile(JSON.stringify(file), 'profile');
  } catch (error) {
    if (error instanceof ProfileError) throw new HttpError(400, 'profile-invalid', error.localized);
    throw error;
  }
};

/** What the work came to, or what it threw: of the candidate's systems, and so for the suite to judge. */
const outcomeOf = async (work: Promise<unknown>): Promise<object> => {
  try {
    return { result: (await work) ?? null };
  } catch (error) {
    if (error instanceof HttpError || error instanceof IndicatorQueryError) throw error;
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message } };
  }
};

const gone = (reply: FastifyReply): AbortSignal => {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) left.abort(new DOMException('The suite has gone.', 'AbortError'));
  });
  return left.signal;
};

/** Runs of suites elsewhere: opened by an operator, everything else by the token of the run itself. */
export const runRoutes = (app: FastifyInstance, runs: Runs, clock: Clock): void => {
  const ajv = createAjv({ allErrors: false });
  const operations = operationSchemas(runOperations);
  /** Compiled when it is first asked for: most monitors never run a suite elsewhere. */
  const checkOf = (name: string): ValidateFunction | undefined => {
    if (!Object.hasOwn(operations, name)) return undefined;
    const key = `operation:${name}`;
    return ajv.getSchema(key) ?? ajv.addSchema(operations[name as RunOperationName], key).getSchema(key);
  };
  const runOf = (request: FastifyRequest): OpenedRun => {
    const { runId } = request.params as { readonly runId: string };
    return runs.find(runId, /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
  };
  // Before a body is read.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { use } = runOf(request);
    use.underWay += 1;
    reply.raw.once('close', () => {
      use.underWay -= 1;
      use.lastAt = clock.now();
    });
  };

  app.post<{ Body: Opening }>(
    '/runs',
    { config: { audience: 'operators' }, bodyLimit: mebibyte, schema: { body: opening } },
    async ({ body: { protocol, url, profile, platform }, identity }, reply) => {
      if (protocol !== runProtocol) throw otherProtocol(protocol);
      const { run, token } = await runs.open(
        { url, profile: profileOf(profile), platform },
        identity?.actor.accountId ?? '',
      );
      return reply.code(201).send({
        runId: run.runId,
        token,
        expiresTime: isoTime(run.expiresAt),
        now: isoTime(clock.now()),
      });
    },
  );

  app.delete('/runs/:runId', { ...forRuns, onRequest }, async (request, reply) => {
    await runs.end(runOf(request).runId);
    return reply.code(204).send();
  });

  app.post<{ Params: { operation: string }; Body: Record<string, unknown> }>(
    '/runs/:runId/operations/:operation',
    { ...forRuns, onRequest, bodyLimit: 16 * mebibyte, schema: { body: { type: 'object' } } },
    async (request, reply) => {
      const { world, platformId, hosts } = runOf(request);
      const name = request.params.operation;
      const isValid = checkOf(name);
      if (isValid === undefined)
        throw new HttpError(404, 'operation-unknown', {
          'zh-CN': `没有操作 ${name.slice(0, 60)}`,
          en: `there is no operation ${name.slice(0, 60)}`,
        });
      if (!isValid(request.body))
        throw new HttpError(
          400,
          'request-invalid',
          { 'zh-CN': `操作 ${name} 的参数不符合约定`, en: `the parameters of ${name} are not as described` },
          { problems: (isValid.errors ?? []).slice(0, 10).map(fieldProblem) },
        );
      const { run } = runOperations[name as RunOperationName];
      return outcomeOf(
        run({ monitoring: world.monitoring, platformId, hosts, given: request.body as never, signal: gone(reply) }),
      );
    },
  );

  const step = async (run: OpenedRun, pullId: string, answers: readonly DelegatedAnswer[]): Promise<object> => {
    const pull = run.pulls.get(pullId);
    if (pull === undefined)
      throw new HttpError(404, 'pull-unknown', {
        'zh-CN': '没有此次拉取，或已结束。',
        en: 'there is no such pull, or it has ended.',
      });
    const next: DelegatedStep = await pull.next(answers);
    if (!('requests' in next)) run.pulls.delete(pullId);
    return { pullId, ...next };
  };
  const pulling = {
    type: 'object',
    required: ['of'],
    properties: {
      of: { enum: ['interfaces', 'subscriptions', 'joint-debugging'] },
      entities: operations.extract.properties['entities'],
    },
  } as const;
  app.post<{ Body: WantedPull }>(
    '/runs/:runId/pulls',
    { ...forRuns, onRequest, schema: { body: pulling } },
    async (request) => {
      const run = runOf(request);
      if (run.pulls.size >= mostPulls)
        throw new HttpError(429, 'pulls-too-many', {
          'zh-CN': `同时进行的拉取至多 ${mostPulls} 个。`,
          en: `${mostPulls} pulls are the most at a time.`,
        });
      const pullId = randomUUID();
      run.pulls.set(
        pullId,
        createDelegatedWork((options) => pullWork(run.world.monitoring, run.platformId, request.body, options)),
      );
      return step(run, pullId, []);
    },
  );
  const answering = {
    type: 'object',
    required: ['answers'],
    properties: { answers: { type: 'array', maxItems: 4, items: { type: 'object', required: ['id'] } } },
  } as const;
  app.post<{ Params: { pullId: string }; Body: { answers: readonly DelegatedAnswer[] } }>(
    '/runs/:runId/pulls/:pullId',
    { ...forRuns, onRequest, bodyLimit: 96 * mebibyte, schema: { body: answering } },
    (request) => step(runOf(request), request.params.pullId, request.body.answers),
  );
  app.delete<{ Params: { pullId: string } }>(
    '/runs/:runId/pulls/:pullId',
    { ...forRuns, onRequest },
    async (request, reply) => {
      const { pulls } = runOf(request);
      pulls.get(request.params.pullId)?.cancel();
      pulls.delete(request.params.pullId);
      return reply.code(204).send();
    },
  );

  const visiting = {
    type: 'object',
    required: ['method', 'path', 'headers'],
    properties: {
      method: { enum: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'] },
      path: { type: 'string', pattern: '^/', maxLength: 65_536 },
      headers: { type: 'object', maxProperties: 100, additionalProperties: { type: 'string', maxLength: 16_384 } },
      body: { type: 'string', maxLength: 2 * mebibyte },
    },
  } as const;
  interface Visit {
    readonly method: 'GET';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  }
  app.post<{ Body: Visit }>(
    '/runs/:runId/requests',
    { ...forRuns, onRequest, bodyLimit: 4 * mebibyte, schema: { body: visiting } },
    async (request) => {
      const { method, path, headers, body } = request.body;
      const answer = await runOf(request).world.app.inject({
        method,
        url: path,
        headers,
        remoteAddress: '127.0.0.1',
        ...(body !== undefined && { payload: Buffer.from(body, 'base64') }),
      });
      return {
        status: answer.statusCode,
        headers: Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
        ),
        body: answer.rawPayload.toString('base64'),
      };
    },
  );
};
