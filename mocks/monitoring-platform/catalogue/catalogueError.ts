import { HttpError } from '../http/httpError.ts';
import type { RefusalDetails } from '../http/httpError.ts';

const texts = {
  'entry-unknown': { status: 404, 'zh-CN': '目录中没有这个条目。', en: 'The catalogue has no such entry.' },
  'subscription-unknown': {
    status: 404,
    'zh-CN': '没有订阅该接口。',
    en: 'This interface has not been subscribed to.',
  },
  'precondition-required': {
    status: 428,
    'zh-CN': '请以请求头 If-Match 给出所读到的版本，如 If-Match: "3"。',
    en: 'Say with the header If-Match which version was read, e.g. If-Match: "3".',
  },
  'entry-changed': {
    status: 412,
    'zh-CN': '该条目在此期间已有变化；现状见 current，请据此再定。',
    en: 'The entry has changed in the meantime; see how it stands (current) and decide again.',
  },
  'action-not-possible': {
    status: 409,
    'zh-CN': '条目处于现在的状态时不能进行此操作。',
    en: 'This cannot be done with an entry in this state.',
  },
  'reason-needed': { status: 422, 'zh-CN': '退回须写明理由。', en: 'Say why it is returned.' },
} as const;

/** Something about the catalogue that is refused to the authority's own people; nothing has been changed. */
export class CatalogueError extends HttpError {
  override readonly name = 'CatalogueError';

  constructor(code: keyof typeof texts, details: RefusalDetails = {}) {
    const { status, ...text } = texts[code];
    super(status, code, text, details);
  }
}
