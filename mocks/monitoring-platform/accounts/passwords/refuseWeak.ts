import { HttpError } from '../../http/httpError.ts';
import type { Account } from '../contract/account.ts';

const common = /^(?:password|passw0rd|qwerty|admin|welcome|letmein|abc|iloveyou|woaini|123|111|000)/i;
const least = 12;

/** @throws HttpError 422 for a password that is too short, one of those tried first, one sign over and over, or holds the name. */
export const refuseWeak = (password: string, { name }: Pick<Account, 'name'>, pointer = '/new'): void => {
  const plain = password.normalize('NFKC');
  const characters = [...plain];
  const weak =
    characters.length < least ||
    new Set(characters).size < 5 ||
    (common.test(plain) && characters.length < 20) ||
    plain.toLowerCase().includes(name.toLowerCase());
  if (!weak) return;
  throw new HttpError(
    422,
    'password-weak',
    {
      'zh-CN': `新口令至少 ${least} 个字符，不含登录名，不得为常见口令或少数几个字符的重复。`,
      en: `A new password has at least ${least} characters, does not contain the name, and is neither a common one nor a few signs repeated.`,
    },
    {
      problems: [
        {
          pointer,
          message: {
            'zh-CN': `至少 ${least} 个字符，不含登录名，不得为常见口令。`,
            en: `At least ${least} characters, without the name, not a common password.`,
          },
        },
      ],
    },
  );
};
