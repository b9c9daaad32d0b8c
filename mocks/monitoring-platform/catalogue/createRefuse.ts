import type { FastifyReply } from 'fastify';
import { errorBody } from '../../../spec/interfaces/errorBody.ts';
import { refusals } from '../../../spec/interfaces/refusals.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';

const messages = {
  ...refusals,
  'address-foreign': {
    'zh-CN': '接口地址不在该平台获批的域名上',
    en: 'The address is not on an origin for which the platform was approved',
  },
  'interface-silent': {
    'zh-CN': '挂接时接口没有返回约定格式的数据',
    en: 'The interface did not answer with a page of data when it was to be mounted',
  },
  'not-mounted': {
    'zh-CN': '该目录条目尚未挂接接口。',
    en: 'No interface is mounted to this entry of the catalogue yet.',
  },
  'entry-changed': {
    'zh-CN': '条目在挂接期间已被修改，请重新挂接。',
    en: 'The entry was changed while it was being mounted; mount it again.',
  },
  'platform-suspended': { 'zh-CN': '该平台已暂停。', en: 'The platform is suspended.' },
  'not-subscribed': { 'zh-CN': '尚未订阅该接口。', en: 'This interface has not been subscribed to.' },
} as const satisfies Record<string, Localized>;

export type Refuse = (
  reply: FastifyReply,
  status: number,
  code: keyof typeof messages,
  detail?: string,
) => FastifyReply;

/** Answers with the error body of the profile; the message in English for a caller that asks for it first. */
export const createRefuse =
  ({ values }: Profile): Refuse =>
  (reply, status, code, detail) => {
    const language = reply.request.headers['accept-language']?.startsWith('en') === true ? 'en' : 'zh-CN';
    const message = messages[code][language];
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send(
        errorBody(
          values.interfaces.error,
          code,
          detail === undefined ? message : `${message}: ${detail.slice(0, 300)}`,
        ),
      );
  };
