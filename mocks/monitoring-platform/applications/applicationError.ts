import { HttpError } from '../http/httpError.ts';
import type { RefusalDetails } from '../http/httpError.ts';

const texts = {
  'application-unknown': { status: 404, 'zh-CN': '没有这份申请。', en: 'There is no such application.' },
  'precondition-required': {
    status: 428,
    'zh-CN': '请以请求头 If-Match 给出所读到的版本，如 If-Match: "3"。',
    en: 'Say with the header If-Match which version was read, e.g. If-Match: "3".',
  },
  'application-changed': {
    status: 412,
    'zh-CN': '这份申请在此期间已被他人修改；现状见 current，请据此再定。',
    en: 'The application was changed by somebody else in the meantime; see how it stands (current) and decide again.',
  },
  'action-not-possible': {
    status: 409,
    'zh-CN': '申请处于现在的状态时不能进行此操作。',
    en: 'This cannot be done with an application in this state.',
  },
  'not-own-application': {
    status: 403,
    'zh-CN': '此操作只能由申请的创建者进行。',
    en: 'Only the one who made the application may do this.',
  },
  'own-application': {
    status: 403,
    'zh-CN': '不能审核或验证自己的申请。',
    en: 'Nobody judges an application of their own.',
  },
  'verification-missing': {
    status: 409,
    'zh-CN': '该平台尚无通过的符合性检测；请先由接入平台在运行监测平台上完成验证（8.3）。',
    en: 'No run of the conformance suite has passed for this platform; the access platform is verified on the monitoring platform first (8.3).',
  },
  'verification-unsuitable': {
    status: 422,
    'zh-CN': '所指的验证不是该平台已通过的符合性检测。',
    en: 'The verification that is named is no passed run of the suite of this platform.',
  },
  'reason-needed': { status: 422, 'zh-CN': '请写明理由。', en: 'Say why.' },
  'application-incomplete': {
    status: 422,
    'zh-CN': '申请尚不完整或有误，见各项说明。',
    en: 'The application is incomplete or wrong; see what is said of each field.',
  },
  'content-invalid': {
    status: 400,
    'zh-CN': '申请内容的写法不符合约定，见各项说明；未保存。',
    en: 'The content is not as described; see what is said of each field. Nothing was saved.',
  },
  'content-fixed': {
    status: 409,
    'zh-CN': '只有草稿与被退回的申请可以修改；已提交的请先撤回。',
    en: 'Only a draft and one that was returned can be changed; take a submitted one back first.',
  },
  'idempotency-key-invalid': {
    status: 400,
    'zh-CN': 'Idempotency-Key 应为 8 至 100 个字母、数字、- 或 _。',
    en: 'An Idempotency-Key has 8 to 100 letters, digits, - or _.',
  },
  'idempotency-key-reused': {
    status: 422,
    'zh-CN': '同一个 Idempotency-Key 已用于另一请求。',
    en: 'The same Idempotency-Key was used for another request.',
  },
  'assignee-unsuitable': {
    status: 422,
    'zh-CN': '只能指派给可用的审核员或管理员，且不能是申请的创建者。',
    en: 'It can be given to a reviewer or administrator who can sign in, and not to the one who made it.',
  },
  'secrets-none': { status: 409, 'zh-CN': '尚未颁发密钥。', en: 'No secrets have been issued yet.' },
  'secrets-shown': {
    status: 410,
    'zh-CN': '密钥只显示一次，已显示过；如有遗失，请运维员重新颁发。',
    en: 'The secrets are shown once, and were; if they are lost, an operator can issue new ones.',
  },
  'too-many': {
    status: 409,
    'zh-CN': '数量已达上限。',
    en: 'There are too many of them already.',
  },
  'document-none': {
    status: 409,
    'zh-CN': '开发文档在派发后生成。',
    en: 'The development document comes with the dispatch.',
  },
  'printer-missing': {
    status: 409,
    'zh-CN': '此平台没有配置 PDF 输出；请用 HTML，并由浏览器打印。',
    en: 'This monitoring platform has no printer for PDF; take the HTML and print it by the browser.',
  },
} as const;

/** Something about applications that is refused; nothing has been changed. */
export class ApplicationError extends HttpError {
  override readonly name = 'ApplicationError';

  constructor(code: keyof typeof texts, details: RefusalDetails = {}) {
    const { status, ...text } = texts[code];
    super(status, code, text, details);
  }
}
