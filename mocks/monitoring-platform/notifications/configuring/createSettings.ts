import type { FieldProblem } from '../../../../spec/fieldProblem.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import { auditNote } from '../../audit/auditNote.ts';
import type { AuditOrigin } from '../../audit/contract/auditOrigin.ts';
import type { KeepingDependencies } from '../../monitoringParts.ts';
import { createTurn } from '../../store/createTurn.ts';
import type { NotificationSettings } from '../contract/notificationSettings.ts';
import { digestIsDue } from '../digest/digestIsDue.ts';
import { NotificationError } from '../notificationError.ts';
import { usualSettings } from './usualSettings.ts';

export type GivenSettings = Omit<NotificationSettings, 'version' | 'digestDay'>;

/** What all notifications have in common. */
export interface Settings {
  readonly get: () => NotificationSettings;
  /** @throws NotificationError; then nothing has been changed. */
  readonly change: (
    origin: AuditOrigin,
    given: GivenSettings,
    version: number | undefined,
  ) => Promise<NotificationSettings>;
}

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

export const createSettings = ({ store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>): Settings => {
  const inTurn = createTurn();
  const get = (): NotificationSettings => store.notificationSettings() ?? usualSettings;
  const problemsOf = ({ digestChannelId, portalOrigin }: GivenSettings): readonly FieldProblem[] => [
    ...(digestChannelId === null || store.notificationChannel(digestChannelId)?.settings.type === 'mail'
      ? []
      : [
          {
            pointer: '/digestChannelId',
            message: { 'zh-CN': '应为一个邮件渠道', en: 'Expected a channel that sends mail' },
          },
        ]),
    ...(portalOrigin === null || isOrigin(portalOrigin)
      ? []
      : [
          {
            pointer: '/portalOrigin',
            message: {
              'zh-CN': '应为不带路径的地址，如 https://monitoring.edu.example',
              en: 'Expected an address without a path, such as https://monitoring.edu.example',
            },
          },
        ]),
  ];
  return {
    get,
    change: (origin, given, version) =>
      inTurn(async () => {
        const before = get();
        if (version === undefined) throw new NotificationError('precondition-required');
        if (version !== before.version) throw new NotificationError('settings-changed', { current: before });
        const problems = problemsOf(given);
        if (problems.length > 0) throw new NotificationError('settings-invalid', { problems });
        const now = clock.now();
        const next = { ...before, ...given, version: before.version + 1 };
        // Set up in the afternoon it begins tomorrow.
        const settings =
          before.digestChannelId === null && digestIsDue(next, now)
            ? { ...next, digestDay: isoTime(now).slice(0, 10) }
            : next;
        await store.note(
          { type: 'notification-settings', settings },
          auditNote(clock, origin, 'notification-settings.change', 'notification-settings', {
            before: { ...before },
            after: { ...settings },
          }),
        );
        return settings;
      }),
  };
};
