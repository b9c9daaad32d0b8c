import { HttpError } from '../http/httpError.ts';

const texts = {
  'verification-unknown': { status: 404, 'zh-CN': '没有这次验证。', en: 'There is no such verification.' },
  'report-none': { status: 404, 'zh-CN': '这次验证没有检测报告。', en: 'This verification has no report.' },
  'verification-running': {
    status: 409,
    'zh-CN': '该平台的同类验证正在进行；请等它结束，或先取消。',
    en: 'A verification of this kind of the platform goes on; wait for its end, or cancel it.',
  },
  'verification-ended': { status: 409, 'zh-CN': '这次验证已经结束。', en: 'This verification has ended.' },
  'suite-missing': {
    status: 409,
    'zh-CN': '此运行监测平台没有配备符合性检测。',
    en: 'This monitoring platform has no conformance suite to run.',
  },
  'queue-full': {
    status: 429,
    'zh-CN': '等待检测的平台过多，请稍后再试。',
    en: 'Too many platforms wait to be examined; try again later.',
  },
  'target-foreign': {
    status: 422,
    'zh-CN': '检测地址应为 http(s) 地址，位于本平台登记的主机或接口所在的地址上，不含用户名与口令。',
    en: 'The address to examine is http(s), on a registered host or on the origin of an interface of the platform, without user and password.',
  },
} as const;

/** Why a verification is not begun, shown or ended. */
export class VerificationError extends HttpError {
  override readonly name = 'VerificationError';

  constructor(code: keyof typeof texts) {
    const { status, ...localized } = texts[code];
    super(status, code, localized, code === 'queue-full' ? { retryAfterSeconds: 60 } : {});
  }
}
