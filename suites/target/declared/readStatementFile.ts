import { readFile } from 'node:fs/promises';
import type { Ics } from '../../../spec/ics/ics.ts';
import { IcsError } from '../../../spec/ics/icsError.ts';
import { parseIcs } from '../../../spec/ics/parseIcs.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { invalidStatement } from './invalidStatement.ts';

/** The statement in a file of the user's. Rejects with a `UsageError`. */
export const readStatementFile = async (file: string, profile: Profile): Promise<Ics> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw invalidStatement(
      {
        'zh-CN': `无法读取一致性声明 ${file}（${code}）。`,
        en: `The conformance statement ${file} cannot be read (${code}).`,
      },
      error,
    );
  });
  try {
    return parseIcs(text, file, profile);
  } catch (error) {
    throw error instanceof IcsError ? invalidStatement(error.localized, error) : error;
  }
};
