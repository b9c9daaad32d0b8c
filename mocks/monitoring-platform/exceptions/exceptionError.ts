import { HttpError } from '../http/httpError.ts';
import type { RefusalDetails } from '../http/httpError.ts';

const texts = {
  'exception-unknown': { status: 404, 'zh-CN': '没有这个异常。', en: 'There is no such exception.' },
  'precondition-required': {
    status: 428,
    'zh-CN': '请以请求头 If-Match 给出所读到的版本，如 If-Match: "3"。',
    en: 'Say with the header If-Match which version was read, e.g. If-Match: "3".',
  },
  'exception-changed': {
    status: 412,
    'zh-CN': '该异常在此期间已有变化；现状见 current，请据此再定。',
    en: 'The exception has changed in the meantime; see how it stands (current) and decide again.',
  },
  'action-not-possible': {
    status: 409,
    'zh-CN': '异常处于现在的状态时不能进行此操作。',
    en: 'This cannot be done with an exception in this state.',
  },
  'reason-needed': { status: 422, 'zh-CN': '请写明理由。', en: 'Say why.' },
  'assignee-unsuitable': {
    status: 422,
    'zh-CN': '只能指派给可用的运维员或管理员。',
    en: 'It can be given to an operator or administrator who can sign in.',
  },
} as const;

/** Something about exceptions that is refused; nothing has been changed. */
export class ExceptionError extends HttpError {
  override readonly name = 'ExceptionError';

  constructor(code: keyof typeof texts, details: RefusalDetails = {}) {
    const { status, ...text } = texts[code];
    super(status, code, text, details);
  }
}
