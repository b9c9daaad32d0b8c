import { HttpError } from '../http/httpError.ts';

const texts = {
  'platform-id-taken': {
    status: 409,
    'zh-CN': '平台标识 # 已经登记；如需修改，请用 PUT /platforms/{platformId}。',
    en: 'The platform id # is registered already; to change the registration, use PUT /platforms/{platformId}.',
  },
  'app-key-taken': {
    status: 409,
    'zh-CN': '应用标识 # 属于另一个已登记的平台；埋码须凭它区分平台，请换一个。',
    en: 'The application key # belongs to another registered platform; beacons are told apart by it, so take another.',
  },
  'platform-id-invalid': {
    status: 422,
    'zh-CN': '平台标识应为 1 至 64 个字符，不含控制字符和不成对的代理字符，实际为 #。',
    en: 'A platform id has 1 to 64 characters, no control characters and no half surrogate pairs, but came as #.',
  },
  'app-key-invalid': {
    status: 422,
    'zh-CN': '应用标识至多 200 个字符，不含控制字符和不成对的代理字符，实际为 #。',
    en: 'An application key has at most 200 characters, no control characters and no half surrogate pairs, but came as #.',
  },
  'platform-id-fixed': {
    status: 422,
    'zh-CN': '平台标识不能修改：地址中与请求体中的标识不同（#）；请注销后重新登记。',
    en: 'A platform id cannot be changed, but address and body name different ones (#); remove the platform and register it anew.',
  },
  'platform-unknown': {
    status: 404,
    'zh-CN': '没有登记过平台 #。',
    en: 'No platform # is registered.',
  },
} as const;

/** A registration, a change or a removal that is refused; nothing has been changed. */
export class RegistrationError extends HttpError {
  override readonly name = 'RegistrationError';

  constructor(code: keyof typeof texts, value: string) {
    const { status, ...text } = texts[code];
    const shown = JSON.stringify(value.slice(0, 200));
    super(status, code, {
      'zh-CN': text['zh-CN'].replaceAll('#', () => shown),
      en: text.en.replaceAll('#', () => shown),
    });
  }
}
