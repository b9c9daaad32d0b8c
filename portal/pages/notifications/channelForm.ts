import type { Schemas } from '../../api/answers.ts';

/** What the form of a channel holds, whatever its kind. */
export interface ChannelForm {
  name: string;
  type: string;
  language: string;
  disabled: boolean;
  recoveries: boolean;
  platformIds: string[];
  host: string;
  port: string;
  security: string;
  user: string;
  password: string;
  from: string;
  to: string;
  url: string;
  secret: string;
}

/** The form of a channel as it is; secrets are empty, which leaves them as they are. */
export const channelForm = (channel: Schemas['NotificationChannel'] | undefined): ChannelForm => {
  const settings = channel?.settings;
  const mail = settings?.type === 'mail' ? settings : undefined;
  return {
    name: channel?.name ?? '',
    type: settings?.type ?? 'mail',
    language: channel?.language ?? 'zh-CN',
    disabled: channel?.disabled ?? false,
    recoveries: channel?.recoveries ?? true,
    platformIds: [...(channel?.platformIds ?? [])],
    host: mail?.host ?? '',
    port: String(mail?.port ?? 465),
    security: mail?.security ?? 'tls',
    user: mail?.user ?? '',
    password: '',
    from: mail?.from ?? '',
    to: mail?.to.join('\n') ?? '',
    url: '',
    secret: '',
  };
};
