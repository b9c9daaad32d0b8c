import type { Localized } from '../../spec/localized.ts';

/** Something of ours that broke outside the checks, redacted by `text`. */
export const troubleText = (error: unknown, text: (original: string) => string): Localized => {
  const message = text(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  return { 'zh-CN': `检测程序自身出错：${message}`, en: `The suite itself went wrong: ${message}` };
};
