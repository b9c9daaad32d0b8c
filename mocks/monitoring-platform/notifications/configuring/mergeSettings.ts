import type { ChannelSettings } from '../contract/channelSettings.ts';
import type { SettingsInput } from './channelInput.ts';

type Of<Type extends ChannelSettings['type']> = Extract<ChannelSettings, { readonly type: Type }>;

/**
 * The settings that were given, with the secrets that were left out as they are. A password stays with its server: given another server it
 * would be told to whoever that is, so it has to be given again.
 */
export const mergeSettings = (given: SettingsInput, former: ChannelSettings | undefined): ChannelSettings => {
  if (given.type === 'mail') {
    const before: Of<'mail'> | undefined = former?.type === 'mail' ? former : undefined;
    const user = given.user ?? null;
    const isSame =
      before !== undefined &&
      before.host === given.host &&
      before.port === given.port &&
      before.security === given.security &&
      before.user === user;
    return {
      type: 'mail',
      host: given.host,
      port: given.port,
      security: given.security,
      user,
      password: user === null ? null : (given.password ?? (isSame ? before.password : null)),
      from: given.from,
      to: given.to,
    };
  }
  const url = given.url ?? (former !== undefined && former.type === given.type ? former.url : '');
  if (given.type === 'wecom') return { type: 'wecom', url };
  const known = former?.type === given.type ? (former as Of<'webhook' | 'dingtalk'>).secret : null;
  if (given.type === 'webhook') return { type: 'webhook', url, secret: given.secret ?? known ?? '' };
  // Of a robot that asks for no signature any more.
  return { type: 'dingtalk', url, secret: given.secret === '' ? null : (given.secret ?? known) };
};
