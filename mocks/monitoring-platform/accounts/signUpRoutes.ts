import type { FastifyInstance } from 'fastify';
import { isoTime } from '../../../spec/isoTime.ts';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { originOf } from '../audit/originOf.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import type { SignUp } from './contract/signUp.ts';
import type { NewSignUp, SignUps } from './createSignUps.ts';
import { shownAccount } from './shownAccount.ts';

/** No control characters and no half surrogate pairs: it stands in lists and on paper. */
const text = (maxLength: number, minLength = 1) =>
  ({ type: 'string', minLength, maxLength, pattern: '^[^\\p{Cc}\\p{Cs}]*$' }) as const;
const asking = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'displayName', 'unit', 'telephone', 'password'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 64 },
    displayName: text(100),
    unit: text(200),
    telephone: { type: 'string', minLength: 5, maxLength: 30, pattern: '^\\+?[0-9 ()\\-]+$' },
    email: { type: 'string', format: 'email', maxLength: 254 },
    note: text(1_000, 0),
    password: { type: 'string', minLength: 1, maxLength: 200 },
  },
} as const;
const approving = { type: 'object', properties: { name: { type: 'string', minLength: 1, maxLength: 64 } } } as const;
const refusing = { type: 'object', required: ['reason'], properties: { reason: text(1_000) } } as const;
type OfOne = { readonly Params: { readonly signUpId: string } };

/** Asking for an applicant's account, for anybody (8.1); and the decision on it, for administrators. */
export const signUpRoutes = (
  app: FastifyInstance,
  { signUps, store }: { readonly signUps: SignUps; readonly store: Pick<OperationalStore, 'accounts'> },
): void => {
  const shown = (one: SignUp): components['schemas']['SignUp'] => ({
    signUpId: one.signUpId,
    reference: one.reference,
    name: one.name,
    nameTaken: store.accounts().some(({ name }) => name === one.name),
    displayName: one.displayName,
    unit: one.unit,
    telephone: one.telephone,
    email: one.email,
    note: one.note,
    address: one.address,
    createdTime: isoTime(one.createdAt),
  });
  const config = { audience: 'accounts', roles: ['administrator'], sessionOnly: true } as const;
  app.post<{ Body: NewSignUp }>(
    '/sign-ups',
    { config: { audience: 'anybody' }, schema: { body: asking }, bodyLimit: 16_384 },
    async (request, reply) => reply.code(202).send(await signUps.ask(request.sourceAddress(), request.body)),
  );
  app.get('/sign-ups', { config }, async () => ({ signUps: signUps.waiting().map(shown) }));
  app.post<OfOne & { Body: { name?: string } }>(
    '/sign-ups/:signUpId/approval',
    { config, schema: { body: approving } },
    async (request) =>
      shownAccount(await signUps.approve(originOf(request), request.params.signUpId, request.body.name)),
  );
  app.post<OfOne & { Body: { reason: string } }>(
    '/sign-ups/:signUpId/refusal',
    { config, schema: { body: refusing } },
    async (request, reply) => {
      await signUps.refuse(originOf(request), request.params.signUpId, request.body.reason);
      return reply.code(204).send();
    },
  );
};
