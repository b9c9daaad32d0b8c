import { randomUUID } from 'node:crypto';
import { auditNote } from '../../audit/auditNote.ts';
import type { AuditOrigin } from '../../audit/contract/auditOrigin.ts';
import type { KeepingDependencies } from '../../monitoringParts.ts';
import { createTurn } from '../../store/createTurn.ts';
import type { NotificationChannel } from '../contract/notificationChannel.ts';
import { NotificationError } from '../notificationError.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { ChannelInput } from './channelInput.ts';
import { channelProblems } from './channelProblems.ts';
import { mergeSettings } from './mergeSettings.ts';
import { shownChannel } from './shownChannel.ts';

/** Channels, as administrators set them up. Each refuses with a NotificationError, and then nothing has been changed. */
export interface Channels {
  readonly all: () => readonly NotificationChannel[];
  readonly get: (channelId: string) => NotificationChannel;
  readonly create: (origin: AuditOrigin, given: ChannelInput) => Promise<NotificationChannel>;
  readonly change: (
    origin: AuditOrigin,
    channelId: string,
    given: ChannelInput,
    version: number | undefined,
  ) => Promise<NotificationChannel>;
  /** What waits for it is dropped, and no digest goes by it any more. */
  readonly remove: (origin: AuditOrigin, channelId: string) => Promise<void>;
}

const mostChannels = 100;

export const createChannels = (
  { store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>,
  outgoing: Pick<Outgoing, 'checkHost'>,
): Channels => {
  const inTurn = createTurn();
  const get = (channelId: string): NotificationChannel => {
    const found = store.notificationChannel(channelId);
    if (found === undefined) throw new NotificationError('channel-unknown');
    return found;
  };
  const made = (
    { name, language, disabled = false, platformIds = [], recoveries = true, settings: given }: ChannelInput,
    former: NotificationChannel | undefined,
  ): NotificationChannel => {
    const settings = mergeSettings(given, former?.settings);
    const problems = channelProblems(settings, outgoing);
    if (problems.length > 0) throw new NotificationError('channel-invalid', { problems });
    const now = clock.now();
    return {
      channelId: former?.channelId ?? randomUUID(),
      version: (former?.version ?? 0) + 1,
      name: name.trim(),
      language,
      disabled,
      platformIds,
      recoveries,
      settings,
      createdAt: former?.createdAt ?? now,
      updatedAt: now,
    };
  };
  const line = (origin: AuditOrigin, act: string, { channelId, name, settings, version }: NotificationChannel) =>
    // No address: of a robot it is the secret, of a mail it is a person's.
    auditNote(clock, origin, `notification-channel.${act}`, `notification-channel:${channelId}`, {
      name,
      type: settings.type,
      version,
    });
  return {
    all: store.notificationChannels,
    get,
    create: (origin, given) =>
      inTurn(async () => {
        if (store.notificationChannels().length >= mostChannels) throw new NotificationError('too-many');
        const channel = made(given, undefined);
        await store.note({ type: 'notification-channel', channel }, line(origin, 'create', channel));
        return channel;
      }),
    change: (origin, channelId, given, version) =>
      inTurn(async () => {
        const former = get(channelId);
        if (version === undefined) throw new NotificationError('precondition-required');
        if (version !== former.version)
          throw new NotificationError('channel-changed', { current: shownChannel(former) });
        const channel = made(given, former);
        await store.note({ type: 'notification-channel', channel }, line(origin, 'change', channel));
        return channel;
      }),
    remove: (origin, channelId) =>
      inTurn(async () => {
        const former = get(channelId);
        const settings = store.notificationSettings();
        const endedAt = clock.now();
        await store.note(
          { type: 'notification-channel-removed', channelId },
          ...store
            .deliveries()
            .filter((one) => one.channelId === channelId && one.state === 'waiting')
            .map((one) => ({
              type: 'delivery' as const,
              delivery: {
                ...one,
                state: 'dropped' as const,
                endedAt,
                problem: { code: 'channel-gone' as const, detail: '' },
              },
            })),
          ...(settings?.digestChannelId === channelId
            ? [{ type: 'notification-settings' as const, settings: { ...settings, digestChannelId: null } }]
            : []),
          line(origin, 'remove', former),
        );
      }),
  };
};
