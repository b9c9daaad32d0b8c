import { HttpError } from '../http/httpError.ts';

const shape = /^[\p{L}\p{N}._@-]{1,64}$/u;

/** A name for signing in as it is kept, in lower case and one form of its characters. @throws HttpError 400 for what is none. */
export const accountName = (given: string): string => {
  const name = given.normalize('NFKC').toLowerCase();
  if (shape.test(name)) return name;
  const message = {
    'zh-CN': '登录名为 1 至 64 个字母、汉字、数字或 . _ - @ 字符。',
    en: 'A name for signing in has 1 to 64 letters, digits, or . _ - @ signs.',
  };
  throw new HttpError(400, 'name-invalid', message, { problems: [{ pointer: '/name', message }] });
};
