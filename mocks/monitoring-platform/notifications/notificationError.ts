import { HttpError } from '../http/httpError.ts';
import type { RefusalDetails } from '../http/httpError.ts';

const texts = {
  'channel-unknown': { status: 404, 'zh-CN': '没有这个通知渠道。', en: 'There is no such notification channel.' },
  'silence-unknown': { status: 404, 'zh-CN': '没有这个静默窗口。', en: 'There is no such silence window.' },
  'delivery-unknown': { status: 404, 'zh-CN': '没有这条通知。', en: 'There is no such notification.' },
  'precondition-required': {
    status: 428,
    'zh-CN': '请以请求头 If-Match 给出所读到的版本，如 If-Match: "3"。',
    en: 'Say with the header If-Match which version was read, e.g. If-Match: "3".',
  },
  'channel-changed': {
    status: 412,
    'zh-CN': '该渠道在此期间已被修改；现状见 current，请据此再定。',
    en: 'The channel was changed in the meantime; see how it stands (current) and decide again.',
  },
  'settings-changed': {
    status: 412,
    'zh-CN': '设置在此期间已被修改；现状见 current，请据此再定。',
    en: 'The settings were changed in the meantime; see how they stand (current) and decide again.',
  },
  'channel-invalid': {
    status: 422,
    'zh-CN': '渠道的设置有误，见各项说明；未保存。',
    en: 'The channel is not set up as it has to be; see what is said of each field. Nothing was saved.',
  },
  'silence-invalid': {
    status: 422,
    'zh-CN': '静默窗口有误，见各项说明；未保存。',
    en: 'The silence window is not as it has to be; see what is said of each field. Nothing was saved.',
  },
  'settings-invalid': {
    status: 422,
    'zh-CN': '设置有误，见各项说明；未保存。',
    en: 'The settings are not as they have to be; see what is said of each field. Nothing was saved.',
  },
  'silence-over': { status: 409, 'zh-CN': '该静默窗口已结束。', en: 'The silence window is over already.' },
  'delivery-not-undelivered': {
    status: 409,
    'zh-CN': '只能重新发送未送达的通知。',
    en: 'Only a notification that was given up can be sent again.',
  },
  'channel-disabled': {
    status: 409,
    'zh-CN': '该渠道已停用或已删除；请先启用。',
    en: 'The channel is disabled, or gone; enable it first.',
  },
  'too-many': { status: 409, 'zh-CN': '数量已达上限。', en: 'There are too many of them already.' },
} as const;

/** Something about notifications that is refused; nothing has been changed. */
export class NotificationError extends HttpError {
  override readonly name = 'NotificationError';

  constructor(code: keyof typeof texts, details: RefusalDetails = {}) {
    const { status, ...text } = texts[code];
    super(status, code, text, details);
  }
}
