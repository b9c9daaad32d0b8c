import type { FieldProblem } from '../../../../spec/fieldProblem.ts';
import type { ChannelSettings } from '../contract/channelSettings.ts';
import { AddressRefused } from '../outgoing/addressRefused.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { isMailAddress } from './isMailAddress.ts';

const texts = {
  url: {
    'zh-CN': '应为 http 或 https 的完整地址，不含用户名与口令',
    en: 'Expected a whole http or https address without user name and password',
  },
  inside: {
    'zh-CN': '此地址在内部网络中；如确需使用，请以 --notify-networks 允许该网段后重新启动',
    en: 'The address lies in a network inside; if it is meant, allow that network with --notify-networks and start anew',
  },
  secret: { 'zh-CN': '至少 16 个字符', en: 'At least 16 characters' },
  host: {
    'zh-CN': '应为主机名或地址，如 mail.unit.example',
    en: 'Expected a host name or address such as mail.unit.example',
  },
  mail: {
    'zh-CN': '应为电子邮件地址，如 name@unit.example',
    en: 'Expected an e-mail address such as name@unit.example',
  },
  plain: {
    'zh-CN': '不加密的连接不发送口令；请改用 TLS 或 STARTTLS，或去掉用户名',
    en: 'No password is sent over a connection without encryption; take TLS or STARTTLS, or leave out the user name',
  },
  password: {
    'zh-CN': '请填写口令；服务器、端口、加密方式或用户名有变时须重新填写',
    en: 'Give the password; it has to be given again when server, port, encryption or user name change',
  },
  line: { 'zh-CN': '不能含控制字符', en: 'No control characters' },
} as const;

const hasControls = (text: string): boolean => /\p{Cc}/u.test(text) || !text.isWellFormed();

/** What is wrong with how a channel is set up, field by field, before anything is sent. */
export const channelProblems = (
  settings: ChannelSettings,
  outgoing: Pick<Outgoing, 'checkHost'>,
): readonly FieldProblem[] => {
  const at = (field: string, problem: keyof typeof texts): FieldProblem => ({
    pointer: `/settings/${field}`,
    message: texts[problem],
  });
  const inside = (field: string, host: string): readonly FieldProblem[] => {
    try {
      outgoing.checkHost(host);
      return [];
    } catch (error) {
      if (error instanceof AddressRefused) return [at(field, 'inside')];
      throw error;
    }
  };
  if (settings.type === 'mail') {
    const { host, security, user, password, from, to } = settings;
    return [
      ...(/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$|^[0-9A-Fa-f:.]{2,45}$/.test(host)
        ? inside('host', host)
        : [at('host', 'host')]),
      ...(user !== null && hasControls(user) ? [at('user', 'line')] : []),
      ...(user !== null && security === 'none' ? [at('security', 'plain')] : []),
      ...(user !== null && security !== 'none' && (password === null || password === '')
        ? [at('password', 'password')]
        : []),
      ...(isMailAddress(from) ? [] : [at('from', 'mail')]),
      ...to.flatMap((one, index) => (isMailAddress(one) ? [] : [at(`to/${index}`, 'mail')])),
    ];
  }
  const url = URL.canParse(settings.url) ? new URL(settings.url) : undefined;
  const isGood =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.hostname !== '';
  const { secret = null } = settings as { readonly secret?: string | null };
  return [
    ...(isGood ? inside('url', url.hostname) : [at('url', 'url')]),
    ...(settings.type === 'webhook' && (secret ?? '').length < 16 ? [at('secret', 'secret')] : []),
    ...(secret !== null && hasControls(secret) ? [at('secret', 'line')] : []),
  ];
};
