import { HttpError } from '../http/httpError.ts';

const texts = {
  'account-unknown': { status: 404, 'zh-CN': '没有这个账号。', en: 'There is no such account.' },
  'name-taken': { status: 409, 'zh-CN': '登录名已被使用。', en: 'The name is taken.' },
  'last-administrator': {
    status: 409,
    'zh-CN': '这是唯一可用的管理员，不能停用或改为其他角色。',
    en: 'This is the only administrator who can sign in; it can be neither disabled nor given another role.',
  },
  'sign-in-refused': { status: 401, 'zh-CN': '登录名或口令不正确。', en: 'Name or password is not right.' },
  'password-wrong': { status: 403, 'zh-CN': '当前口令不正确。', en: 'The present password is not right.' },
  'password-same': {
    status: 422,
    'zh-CN': '新口令须与当前口令不同。',
    en: 'The new password has to be another than the present one.',
  },
  'code-wrong': {
    status: 403,
    'zh-CN': '验证码不正确，或已使用过；请等待下一个。',
    en: 'The code is not right, or was used already; wait for the next one.',
  },
  'second-step-not-wanted': {
    status: 409,
    'zh-CN': '此登录不需要第二步验证。',
    en: 'This session wants no second step.',
  },
  'totp-enrolled': {
    status: 409,
    'zh-CN': '已绑定验证器；如需更换，请由管理员重置。',
    en: 'An authenticator is enrolled already; an administrator can reset it.',
  },
  'totp-not-begun': {
    status: 409,
    'zh-CN': '请先开始绑定（POST /session/totp）。',
    en: 'Begin the enrolment first (POST /session/totp).',
  },
  'sign-up-unknown': {
    status: 404,
    'zh-CN': '没有这个注册请求，或已处理。',
    en: 'There is no such sign-up, or it has been decided upon.',
  },
  'sign-up-closed': {
    status: 403,
    'zh-CN': '本平台不开放自行注册，请联系管理员开设账号。',
    en: 'Nobody can sign up here; ask an administrator for an account.',
  },
  'sign-ups-full': {
    status: 429,
    'zh-CN': '待处理的注册请求已满，请过几天再试，或联系管理员。',
    en: 'Too many sign-ups wait for a decision; try again in some days, or ask an administrator.',
  },
  'token-unknown': { status: 404, 'zh-CN': '没有这个令牌。', en: 'There is no such token.' },
  'tokens-too-many': {
    status: 409,
    'zh-CN': '一个账号至多 50 个令牌；请先删除不用的。',
    en: 'An account has at most 50 tokens; remove those not in use.',
  },
} as const;

/** Something about accounts or signing in that is refused; nothing has been changed. */
export class AccountError extends HttpError {
  override readonly name = 'AccountError';

  constructor(code: keyof typeof texts) {
    const { status, ...text } = texts[code];
    super(status, code, text);
  }
}
