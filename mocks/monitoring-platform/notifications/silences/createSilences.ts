import { randomUUID } from 'node:crypto';
import type { FieldProblem } from '../../../../spec/fieldProblem.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import { parseInstant } from '../../../../spec/parseInstant.ts';
import type { Actor } from '../../accounts/contract/actor.ts';
import { auditNote } from '../../audit/auditNote.ts';
import type { AuditOrigin } from '../../audit/contract/auditOrigin.ts';
import type { KeepingDependencies } from '../../monitoringParts.ts';
import { createTurn } from '../../store/createTurn.ts';
import type { SilenceWindow } from '../contract/silenceWindow.ts';
import { NotificationError } from '../notificationError.ts';

export interface GivenSilence {
  readonly platformId?: string | null;
  readonly channelId?: string | null;
  /** ISO 8601 with offset; default: now. */
  readonly fromTime?: string;
  readonly untilTime: string;
  readonly reason: string;
}

type Acting = AuditOrigin & { readonly actor: Actor };

/** Silence windows; each refuses with a NotificationError, and then nothing has been changed. */
export interface Silences {
  readonly all: () => readonly SilenceWindow[];
  readonly create: (acting: Acting, given: GivenSilence) => Promise<SilenceWindow>;
  /** Ends one that is not over, now; one that has not begun never does. */
  readonly end: (acting: Acting, silenceId: string) => Promise<SilenceWindow>;
}

const dayMs = 86_400_000;
const most = { days: 92, windows: 1_000 } as const;

export const createSilences = ({ store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>): Silences => {
  const inTurn = createTurn();
  const problemsOf = (
    given: GivenSilence,
    from: number | undefined,
    until: number | undefined,
  ): readonly FieldProblem[] => {
    const time = { 'zh-CN': '应为带时区的时间', en: 'Expected a time with its offset' };
    const { platformId = null, channelId = null, reason } = given;
    return [
      ...(platformId === null || store.platforms().some((one) => one.platformId === platformId)
        ? []
        : [{ pointer: '/platformId', message: { 'zh-CN': '没有这个平台', en: 'There is no such platform' } }]),
      ...(channelId === null || store.notificationChannel(channelId) !== undefined
        ? []
        : [{ pointer: '/channelId', message: { 'zh-CN': '没有这个渠道', en: 'There is no such channel' } }]),
      ...(from === undefined ? [{ pointer: '/fromTime', message: time }] : []),
      ...(until === undefined ? [{ pointer: '/untilTime', message: time }] : []),
      ...(until !== undefined && until <= Math.max(from ?? 0, clock.now())
        ? [
            {
              pointer: '/untilTime',
              message: { 'zh-CN': '应晚于开始时间与现在', en: 'Expected a time after the beginning and after now' },
            },
          ]
        : []),
      ...(until !== undefined && from !== undefined && until - from > most.days * dayMs
        ? [{ pointer: '/untilTime', message: { 'zh-CN': `至多 ${most.days} 天`, en: `At most ${most.days} days` } }]
        : []),
      ...(reason.trim() === '' ? [{ pointer: '/reason', message: { 'zh-CN': '请写明理由', en: 'Say why' } }] : []),
    ];
  };
  const line = (acting: Acting, act: string, { silenceId, platformId, channelId, from, until }: SilenceWindow) =>
    auditNote(clock, acting, `silence.${act}`, `silence:${silenceId}`, {
      platformId,
      channelId,
      fromTime: isoTime(from),
      untilTime: isoTime(until),
    });
  return {
    all: store.silences,
    create: (acting, given) =>
      inTurn(async () => {
        const now = clock.now();
        const from = given.fromTime === undefined ? now : parseInstant(given.fromTime);
        const until = parseInstant(given.untilTime);
        const problems = problemsOf(given, from, until);
        if (problems.length > 0 || from === undefined || until === undefined)
          throw new NotificationError('silence-invalid', { problems });
        if (store.silences().filter((one) => one.until > now).length >= most.windows)
          throw new NotificationError('too-many');
        const silence: SilenceWindow = {
          silenceId: randomUUID(),
          platformId: given.platformId ?? null,
          channelId: given.channelId ?? null,
          from,
          until,
          reason: given.reason.trim(),
          author: acting.actor,
          createdAt: now,
          endedBy: null,
        };
        await store.note({ type: 'silence', silence }, line(acting, 'create', silence));
        return silence;
      }),
    end: (acting, silenceId) =>
      inTurn(async () => {
        const before = store.silences().find((one) => one.silenceId === silenceId);
        if (before === undefined) throw new NotificationError('silence-unknown');
        const now = clock.now();
        if (before.until <= now) throw new NotificationError('silence-over');
        const silence = { ...before, until: Math.max(now, before.from), endedBy: acting.actor };
        await store.note({ type: 'silence', silence }, line(acting, 'end', silence));
        return silence;
      }),
  };
};
