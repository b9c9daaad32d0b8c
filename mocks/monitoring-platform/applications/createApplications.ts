import { createHash, randomUUID } from 'node:crypto';
import type { FieldProblem } from '../../../spec/fieldProblem.ts';
import { applicationProblems } from '../../../spec/applications/applicationProblems.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import { issueCredentials } from '../catalogue/issueCredentials.ts';
import { notPermitted } from '../http/notPermitted.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { withHostNames } from '../registration/withHostNames.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';
import { createTurn } from '../store/createTurn.ts';
import { ApplicationError } from './applicationError.ts';
import type { Application, ApplicationAction, ApplicationContent } from './contract/application.ts';
import type { IssuedSecrets } from './issuedSecrets.ts';
import { issuedSecrets } from './issuedSecrets.ts';
import { issuePlatform } from './issuePlatform.ts';
import { mayTake } from './mayTake.ts';
import { shownApplication } from './shownApplication.ts';
import { stateMachine } from './stateMachine.ts';
import { submissionProblems } from './submissionProblems.ts';

/** An act of somebody who is known. */
export type Acting = AuditOrigin & { readonly actor: Actor };
/** Which version was read, and by which key of the client's the same request is known again. */
export interface Asked {
  readonly version?: number;
  readonly key?: string;
  /** With `verify`: the verification it rests on; default: the latest passed run of the suite. */
  readonly runId?: string;
}

/** The process of chapter 8. Each is refused by an ApplicationError, and then nothing has been changed. */
export interface Applications {
  /** What somebody may see, in the order in which they were begun. */
  readonly visible: (actor: Actor) => readonly Application[];
  readonly get: (actor: Actor, applicationId: string) => Application;
  /** What content lacks to be submitted by somebody. */
  readonly problems: (actor: Actor, content: unknown) => readonly FieldProblem[];
  readonly create: (acting: Acting, content: unknown, asked: Asked) => Promise<Application>;
  readonly save: (acting: Acting, applicationId: string, content: unknown, asked: Asked) => Promise<Application>;
  readonly move: (
    acting: Acting,
    applicationId: string,
    action: ApplicationAction,
    reason: string,
    asked: Asked,
  ) => Promise<Application>;
  readonly comment: (
    acting: Acting,
    applicationId: string,
    text: string,
    internal: boolean,
    asked: Asked,
  ) => Promise<Application>;
  readonly assign: (acting: Acting, applicationId: string, accountId: string, asked: Asked) => Promise<Application>;
  /** Keys and passwords, once, to whoever made the application. */
  readonly takeSecrets: (acting: Acting, applicationId: string) => Promise<IssuedSecrets>;
  readonly renewSecrets: (acting: Acting, applicationId: string) => Promise<Application>;
}

const most = { comments: 500, steps: 500, ofOneAccount: 500, keys: 50 } as const;
/** States in which the platform is registered by this application. */
const registered: readonly Application['state'][] = [
  'dispatched',
  'connecting',
  'verified',
  'in-operation',
  'suspended',
];

export const createApplications = (
  { store, clock, profile }: Pick<KeepingDependencies, 'store' | 'clock' | 'profile'>,
  url: () => string,
): Applications => {
  const inTurn = createTurn();
  const visible = (actor: Actor): readonly Application[] =>
    actor.role === 'applicant'
      ? store.applications().filter(({ owner }) => owner.accountId === actor.accountId)
      : store.applications();
  const get = (actor: Actor, applicationId: string): Application => {
    const application = store.application(applicationId);
    if (application === undefined || (actor.role === 'applicant' && application.owner.accountId !== actor.accountId))
      throw new ApplicationError('application-unknown');
    return application;
  };
  const platformOf = ({ platformId }: Pick<Application, 'platformId'>): RegisteredPlatform | undefined =>
    store.platforms().find((one) => one.platformId === platformId);
  const isOwnPlatform =
    (accountId: string) =>
    (platformId: string): boolean =>
      store
        .applications()
        .some(
          (one) => one.owner.accountId === accountId && one.platformId === platformId && registered.includes(one.state),
        );
  const wellFormed = (content: unknown): ApplicationContent => {
    const problems = applicationProblems(content, 'draft');
    if (problems.length > 0) throw new ApplicationError('content-invalid', { problems });
    return content as ApplicationContent;
  };
  const line = (acting: Acting, act: string, { applicationId }: Application, details: Record<string, unknown>) =>
    auditNote(clock, acting, `application.${act}`, `application:${applicationId}`, details);

  /** What is asked for, so that the same key with something else is no repetition. */
  const digest = (...what: readonly unknown[]): string =>
    createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);
  const keyOf = ({ actor }: Acting, key: string): string => `${actor.accountId} ${key}`;
  /** Whether this was asked for before by the same key. */
  const isRepeated = (acting: Acting, application: Application, { key }: Asked, what: string): boolean => {
    const former =
      key === undefined ? undefined : application.asked.find((one) => one.key === keyOf(acting, key))?.what;
    if (former !== undefined && former !== what) throw new ApplicationError('idempotency-key-reused');
    return former !== undefined;
  };
  const remembered = (acting: Acting, asked: Application['asked'], { key }: Asked, what: string) =>
    key === undefined ? asked : [...asked, { key: keyOf(acting, key), what }].slice(-most.keys);
  const checkVersion = (acting: Acting, application: Application, { version }: Asked): void => {
    if (version === undefined) throw new ApplicationError('precondition-required');
    if (version !== application.version)
      throw new ApplicationError('application-changed', { current: shownApplication(application, acting.actor) });
  };
  const next = (application: Application, change: Partial<Application>): Application => ({
    ...application,
    ...change,
    version: application.version + 1,
    updatedAt: clock.now(),
  });

  /** 8.3: verified is what was verified on the monitoring platform. @throws ApplicationError where nothing was. */
  const verifiedBy = ({ platformId }: Application, runId: string | undefined): string => {
    const passed = store
      .verificationRuns()
      .filter((one) => one.platformId === platformId && one.kind === 'suite' && one.state === 'passed');
    const run = runId === undefined ? passed.at(-1) : passed.find((one) => one.runId === runId);
    if (run === undefined)
      throw new ApplicationError(runId === undefined ? 'verification-missing' : 'verification-unsuitable');
    return run.runId;
  };

  /** The step itself: what is kept, and what becomes of the platform, all in one transaction. */
  const carryOut = async (after: Application, before: Application, audit: NotedChange): Promise<Application> => {
    const { content } = after;
    const step = after.history.at(-1)?.action;
    if (step === 'dispatch') {
      const former =
        content.applicationType === 'change' ? platformOf({ platformId: content.platformId ?? null }) : undefined;
      const { registration, pushPassword } = issuePlatform(content, profile, former === undefined ? {} : { former });
      const isNews =
        former === undefined ||
        pushPassword !== null ||
        (former.interfaces === undefined && registration.interfaces !== undefined);
      const application: Application = {
        ...after,
        platformId: registration.platformId,
        appKey: registration.appKey === '' ? null : registration.appKey,
        secrets: isNews ? 'waiting' : 'none',
        pushPassword,
      };
      const change = { type: 'application', application } as const;
      await (former === undefined
        ? store.register(withHostNames(registration), issueCredentials(profile, registration.platformId), change, audit)
        : store.change(withHostNames(registration), change, audit));
      return application;
    }
    const isLast =
      step === 'withdraw' &&
      platformOf(before) !== undefined &&
      !store
        .applications()
        .some(
          (one) =>
            one.applicationId !== after.applicationId &&
            one.platformId === before.platformId &&
            registered.includes(one.state),
        );
    const application: Application = step === 'withdraw' ? { ...after, secrets: 'none', pushPassword: null } : after;
    const change = { type: 'application', application } as const;
    if (isLast && before.platformId !== null) await store.remove(before.platformId, change, audit);
    else await store.note(change, audit);
    return application;
  };

  return {
    visible,
    get,
    problems: (actor, content) => submissionProblems(wellFormed(content), isOwnPlatform(actor.accountId)),
    create: (acting, given, asked) =>
      inTurn(async () => {
        const what = digest('create', given);
        const own = store.applications().filter(({ owner }) => owner.accountId === acting.actor.accountId);
        const former = own.find((one) => isRepeated(acting, one, asked, what));
        if (former !== undefined) return former;
        const content = wellFormed(given);
        if (own.length >= most.ofOneAccount) throw new ApplicationError('too-many');
        const now = clock.now();
        const application: Application = {
          applicationId: randomUUID(),
          version: 1,
          state: 'draft',
          owner: acting.actor,
          assignee: null,
          content,
          platformId: null,
          appKey: null,
          secrets: 'none',
          pushPassword: null,
          history: [],
          comments: [],
          asked: remembered(acting, [], asked, what),
          createdAt: now,
          updatedAt: now,
        };
        await store.note(
          { type: 'application', application },
          line(acting, 'create', application, { state: 'draft', version: 1 }),
        );
        return application;
      }),
    save: (acting, applicationId, given, asked) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        if (before.owner.accountId !== acting.actor.accountId) throw new ApplicationError('not-own-application');
        const content = wellFormed(given);
        checkVersion(acting, before, asked);
        if (before.state !== 'draft' && before.state !== 'returned')
          throw new ApplicationError('content-fixed', { current: shownApplication(before, acting.actor) });
        const application = next(before, { content });
        // Which parts, not what they were and are: names and telephone numbers do not belong into what nobody can remove.
        const changed = Object.keys({ ...before.content, ...content }).filter(
          (part) =>
            JSON.stringify(before.content[part as keyof ApplicationContent]) !==
            JSON.stringify(content[part as keyof ApplicationContent]),
        );
        await store.note(
          { type: 'application', application },
          line(acting, 'save', application, { version: application.version, changed }),
        );
        return application;
      }),
    move: (acting, applicationId, action, given, asked) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        const reason = given.trim();
        const what = digest('move', action, reason, ...(asked.runId === undefined ? [] : [asked.runId]));
        if (isRepeated(acting, before, asked, what)) return before;
        const ways = stateMachine.filter((one) => one.action === action);
        const [way] = ways;
        if (way === undefined) throw new ApplicationError('action-not-possible');
        const may = mayTake(way, before, acting.actor);
        if (may === 'role-not-permitted') throw notPermitted(way.by.filter((one) => one !== 'owner'));
        if (may !== 'yes') throw new ApplicationError(may);
        checkVersion(acting, before, asked);
        const current = { current: shownApplication(before, acting.actor) };
        if (!way.from.includes(before.state)) throw new ApplicationError('action-not-possible', current);
        if (way.reasonNeeded === true && reason === '')
          throw new ApplicationError('reason-needed', {
            problems: [{ pointer: '/reason', message: { 'zh-CN': '请写明理由', en: 'Say why' } }],
          });
        if (before.history.length >= most.steps && action !== 'withdraw') throw new ApplicationError('too-many');
        if (action === 'submit' || action === 'dispatch') {
          const problems = submissionProblems(before.content, isOwnPlatform(before.owner.accountId));
          if (problems.length > 0) throw new ApplicationError('application-incomplete', { problems });
        }
        const runId = action === 'verify' ? verifiedBy(before, asked.runId) : undefined;
        const step = {
          at: clock.now(),
          actor: acting.actor,
          action,
          from: before.state,
          to: way.to,
          reason,
          ...(runId !== undefined && { runId }),
        };
        const after = next(before, {
          state: way.to,
          history: [...before.history, step],
          asked: remembered(acting, before.asked, asked, what),
          ...(action === 'take' && { assignee: acting.actor }),
        });
        const audit = line(acting, action, after, {
          before: { state: before.state, version: before.version },
          after: { state: after.state, version: after.version },
          reason,
          ...(runId !== undefined && { runId }),
        });
        return carryOut(after, before, audit);
      }),
    comment: (acting, applicationId, given, internal, asked) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        const text = given.trim();
        const what = digest('comment', text, internal);
        if (isRepeated(acting, before, asked, what)) return before;
        if (before.comments.length >= most.comments) throw new ApplicationError('too-many');
        const comment = {
          at: clock.now(),
          actor: acting.actor,
          text,
          internal: internal && acting.actor.role !== 'applicant',
        };
        // No new version: a remark beside it changes nothing that somebody else decides upon.
        const application = {
          ...before,
          comments: [...before.comments, comment],
          asked: remembered(acting, before.asked, asked, what),
        };
        await store.note(
          { type: 'application', application },
          line(acting, 'comment', application, { internal: comment.internal, count: application.comments.length }),
        );
        return application;
      }),
    assign: (acting, applicationId, accountId, asked) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        checkVersion(acting, before, asked);
        if (before.state !== 'submitted' && before.state !== 'under-review')
          throw new ApplicationError('action-not-possible', { current: shownApplication(before, acting.actor) });
        const to = store.account(accountId);
        const suitable =
          to !== undefined &&
          !to.disabled &&
          (to.role === 'reviewer' || to.role === 'administrator') &&
          to.accountId !== before.owner.accountId;
        if (!suitable)
          throw new ApplicationError('assignee-unsuitable', {
            problems: [
              { pointer: '/accountId', message: { 'zh-CN': '不是可用的审核员', en: 'Is no reviewer who can sign in' } },
            ],
          });
        const assignee = { accountId: to.accountId, name: to.name, role: to.role };
        const application = next(before, { assignee });
        await store.note(
          { type: 'application', application },
          line(acting, 'assign', application, { before: before.assignee?.name ?? null, after: to.name }),
        );
        return application;
      }),
    takeSecrets: (acting, applicationId) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        if (before.owner.accountId !== acting.actor.accountId) throw new ApplicationError('not-own-application');
        if (before.secrets === 'none') throw new ApplicationError('secrets-none');
        if (before.secrets === 'taken') throw new ApplicationError('secrets-shown');
        const platform = platformOf(before);
        if (platform === undefined) throw new ApplicationError('secrets-none');
        const issued = store.credentials().find(({ platformId }) => platformId === platform.platformId);
        const secrets = issuedSecrets(platform, issued, before.pushPassword, profile, url());
        const application: Application = { ...before, secrets: 'taken', pushPassword: null };
        await store.note({ type: 'application', application }, line(acting, 'secrets-taken', application, {}));
        return secrets;
      }),
    renewSecrets: (acting, applicationId) =>
      inTurn(async () => {
        const before = get(acting.actor, applicationId);
        const former = platformOf(before);
        if (former === undefined || !registered.includes(before.state)) throw new ApplicationError('secrets-none');
        const { registration, pushPassword } = issuePlatform(before.content, profile, { former, renew: true });
        const application: Application = { ...before, secrets: 'waiting', pushPassword };
        await store.change(
          withHostNames(registration),
          issueCredentials(profile, registration.platformId),
          { type: 'application', application },
          line(acting, 'secrets-renewed', application, {}),
        );
        return application;
      }),
  };
};
