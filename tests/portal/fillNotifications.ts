import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { newDelivery } from '../../mocks/monitoring-platform/notifications/outbox/newDelivery.ts';
import { hostileName } from './hostile/hostileName.ts';

const hourMs = 3_600_000;
const actor = { accountId: 'a', name: hostileName, role: 'operator' } as const;

/** A channel, a silence window, notifications in every state, and a month of a status that was broken twice, all of the platform that means harm. */
export const fillNotifications = async ({ store }: Pick<MonitoringPlatform, 'store'>, now: number): Promise<void> => {
  const settings = {
    type: 'dingtalk',
    url: 'https://oapi.dingtalk.com/robot/send?access_token=t',
    secret: 's',
  } as const;
  const channel = {
    channelId: 'c',
    version: 1,
    name: hostileName,
    language: 'zh-CN',
    disabled: false,
    platformIds: ['hostile'],
    recoveries: true,
    settings,
    createdAt: now,
    updatedAt: now,
  } as const;
  const message = { 'zh-CN': `采集有问题 ${hostileName}`, en: hostileName };
  const history = [
    { at: now - 40 * hourMs, actor: null, action: 'opened', reason: '' },
    { at: now - 30 * hourMs, actor: null, action: 'recovered', reason: '' },
    { at: now - 5 * hourMs, actor: null, action: 'recurred', reason: '' },
  ] as const;
  const exception = {
    exceptionId: 'e',
    platformId: 'hostile',
    version: 3,
    aspect: 'health',
    code: 'collection-problems',
    subject: hostileName,
    message,
    expected: '0',
    actual: hostileName,
    state: 'open',
    assignee: null,
    openedAt: now - 40 * hourMs,
    lastSeenAt: now,
    closedAt: null,
    history,
  } as const;
  const notice = {
    type: 'exceptions',
    platformId: 'hostile',
    platformName: hostileName,
    opened: [{ ...exception, since: now, brokenMs: null }],
    recovered: [],
  } as const;
  const problem = { code: 'robot-refused', detail: '310000' } as const;
  const span = { platformId: 'hostile', subject: 'health' } as const;
  await store.note(
    { type: 'notification-channel', channel },
    {
      type: 'silence',
      silence: {
        silenceId: 's',
        platformId: 'hostile',
        channelId: 'c',
        from: now - hourMs,
        until: now + hourMs,
        reason: hostileName,
        author: actor,
        createdAt: now,
        endedBy: null,
      },
    },
    { type: 'exception', exception },
    ...(['undelivered', 'waiting', 'silenced', 'delivered'] as const).map((state, at) => ({
      type: 'delivery' as const,
      delivery: {
        ...newDelivery({ channelId: 'c', platformId: 'hostile', notice, to: null }, now - at),
        deliveryId: state,
        state,
        attempts: 1,
        dueAt: now + hourMs,
        endedAt: state === 'waiting' ? null : now,
        problem: state === 'delivered' ? null : problem,
        silenceId: state === 'silenced' ? 's' : null,
      },
    })),
    ...(
      [
        ['ok', 600, 40],
        ['alert', 40, 30],
        ['ok', 30, 5],
        ['alert', 5, 0],
      ] as const
    ).map(([state, from, to]) => ({
      type: 'status-span' as const,
      span: {
        ...span,
        state,
        from: now - from * hourMs,
        seenAt: now - to * hourMs,
        to: to === 0 ? null : now - to * hourMs,
      },
    })),
  );
};
