import { LocalizedError } from '../spec/localizedError.ts';

/** A directory that reports cannot be written to; `localized` says so to a person. */
export class OutputError extends LocalizedError {
  override readonly name = 'OutputError';

  constructor(directory: string, cause: Error) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
    super(
      {
        'zh-CN': `无法把报告写入 ${directory}（${code}）。请用 --out=目录 指定一个可写的目录。`,
        en: `The reports could not be written to ${directory} (${code}). Name a directory you may write to with --out=DIRECTORY.`,
      },
      { cause },
    );
  }
}
