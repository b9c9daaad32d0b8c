import type { Actor } from '../accounts/contract/actor.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import type { StatusItem } from '../health/statusItem.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';
import { createTurn } from '../store/createTurn.ts';
import type { Observed } from './contract/observed.ts';
import type { ExceptionState, StatusException } from './contract/statusException.ts';
import { ExceptionError } from './exceptionError.ts';
import { reconcile } from './reconcile.ts';
import { shownException } from './shownException.ts';

export interface ExceptionMove {
  readonly action: 'acknowledge' | 'assign' | 'close' | 'reopen';
  readonly reason: string;
  /** For `assign`. */
  readonly accountId?: string;
  /** Version that was read. */
  readonly version?: number;
}

/** Exceptions in what platforms deliver (8.4): opened and closed by what is seen, dealt with by people. */
export interface Exceptions {
  /** Of a platform that was looked at just now; those that are news come back. */
  readonly observe: (platformId: string, items: readonly StatusItem[]) => Promise<readonly StatusException[]>;
  readonly all: () => readonly StatusException[];
  readonly get: (exceptionId: string) => StatusException;
  /** @throws ExceptionError; then nothing has been changed. */
  readonly move: (
    acting: AuditOrigin & { readonly actor: Actor },
    exceptionId: string,
    move: ExceptionMove,
  ) => Promise<StatusException>;
}

/** From which states, and to which. */
const ways: Readonly<
  Record<
    ExceptionMove['action'],
    { readonly from: readonly ExceptionState[]; readonly to: ExceptionState; readonly reasonNeeded: boolean }
  >
> = {
  acknowledge: { from: ['open'], to: 'acknowledged', reasonNeeded: false },
  assign: { from: ['open', 'acknowledged'], to: 'acknowledged', reasonNeeded: false },
  close: { from: ['open', 'acknowledged'], to: 'closed', reasonNeeded: true },
  reopen: { from: ['closed'], to: 'open', reasonNeeded: true },
};

/** What follows from a look at a platform in other rooms. */
export interface Following {
  /** Kept in the same transaction: nobody is told of what is not kept, and nothing is kept of which somebody should have been told. */
  readonly changes: (observed: Observed) => readonly NotedChange[];
  /** It is kept. */
  readonly kept: () => void;
}

export const createExceptions = (
  { store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>,
  following?: Following,
): Exceptions => {
  const inTurn = createTurn();
  const get = (exceptionId: string): StatusException => {
    const found = store.exception(exceptionId);
    if (found === undefined) throw new ExceptionError('exception-unknown');
    return found;
  };
  const assigneeOf = (accountId: string | undefined): Actor => {
    const to = store.account(accountId ?? '');
    if (to === undefined || to.disabled || (to.role !== 'operator' && to.role !== 'administrator'))
      throw new ExceptionError('assignee-unsuitable', {
        problems: [
          { pointer: '/accountId', message: { 'zh-CN': '不是可用的运维员', en: 'Is no operator who can sign in' } },
        ],
      });
    return { accountId: to.accountId, name: to.name, role: to.role };
  };
  return {
    all: store.exceptions,
    get,
    observe: (platformId, items) =>
      inTurn(async () => {
        const known = store.exceptions().filter((one) => one.platformId === platformId);
        const now = clock.now();
        const { changed, opened } = reconcile(platformId, known, items, now);
        const recovered = changed.filter(({ history }) => history.at(-1)?.action === 'recovered');
        await store.note(
          ...changed.map((exception) => ({ type: 'exception', exception }) as const),
          ...(following?.changes({ platformId, items, opened, recovered, now }) ?? []),
        );
        following?.kept();
        return opened;
      }),
    move: (acting, exceptionId, { action, reason: given, accountId, version }) =>
      inTurn(async () => {
        const before = get(exceptionId);
        const current = { current: shownException(before) };
        if (version === undefined) throw new ExceptionError('precondition-required');
        if (version !== before.version) throw new ExceptionError('exception-changed', current);
        const { from, to, reasonNeeded } = ways[action];
        if (!from.includes(before.state)) throw new ExceptionError('action-not-possible', current);
        const reason = given.trim();
        if (reasonNeeded && reason === '')
          throw new ExceptionError('reason-needed', {
            problems: [{ pointer: '/reason', message: { 'zh-CN': '请写明理由', en: 'Say why' } }],
          });
        const now = clock.now();
        const exception: StatusException = {
          ...before,
          version: before.version + 1,
          state: to,
          closedAt: to === 'closed' ? now : null,
          assignee: action === 'assign' ? assigneeOf(accountId) : before.assignee,
          history: [...before.history, { at: now, actor: acting.actor, action, reason }],
        };
        await store.note(
          { type: 'exception', exception },
          auditNote(clock, acting, `exception.${action}`, `exception:${exceptionId}`, {
            before: before.state,
            after: to,
            reason,
            ...(action === 'assign' && { assignee: exception.assignee?.name ?? null }),
          }),
        );
        return exception;
      }),
  };
};
