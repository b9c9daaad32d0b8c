import { roles } from '../accounts/contract/role.ts';
import type { Role } from '../accounts/contract/role.ts';
import { HttpError } from './httpError.ts';

const names: Readonly<Record<Role, string>> = {
  applicant: '申请人',
  reviewer: '审核员',
  operator: '运维员',
  administrator: '管理员',
};

/** That a role may not do something, and which may. */
export const notPermitted = (allowed: readonly Role[]): HttpError => {
  const known = roles.filter((one) => allowed.includes(one));
  return new HttpError(403, 'role-not-permitted', {
    'zh-CN': `此操作须由${known.map((one) => names[one]).join('、')}进行。`,
    en: `This is for ${known.join(', ')}.`,
  });
};
