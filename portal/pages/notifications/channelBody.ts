import type { Schemas } from '../../api/answers.ts';
import type { ChannelForm } from './channelForm.ts';
import { securities } from './securities.ts';

/** What is sent of a form: of its kind alone, and no empty secret. */
export const channelBody = (form: ChannelForm): Schemas['NotificationChannelInput'] => {
  const { name, language, disabled, recoveries, platformIds, type, url, secret, password } = form;
  const address = {
    ...(url.trim() === '' ? {} : { url: url.trim() }),
    ...(secret === '' ? {} : { secret }),
  };
  const settings =
    type === 'mail'
      ? {
          type: 'mail' as const,
          host: form.host.trim(),
          port: Number(form.port),
          security: securities.find((one) => one === form.security) ?? 'tls',
          user: form.user.trim() || null,
          ...(password === '' ? {} : { password }),
          from: form.from.trim(),
          to: form.to.split(/[\s,;]+/).filter((one) => one !== ''),
        }
      : type === 'wecom'
        ? { type: 'wecom' as const, ...(url.trim() === '' ? {} : { url: url.trim() }) }
        : { type: type === 'dingtalk' ? ('dingtalk' as const) : ('webhook' as const), ...address };
  return {
    name: name.trim(),
    language: language === 'en' ? 'en' : 'zh-CN',
    disabled,
    recoveries,
    platformIds,
    settings: settings as Schemas['NotificationChannelInput']['settings'],
  };
};
