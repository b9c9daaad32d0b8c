import { readFile } from 'node:fs/promises';
import { parseProfile } from './parseProfile.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profileError.ts';
import { referenceProfile } from './referenceProfile.ts';

/** The profile in a file, or the reference profile. Rejects with a `ProfileError` that a person can act on. */
export const loadProfile = async (path?: string): Promise<Profile> => {
  if (path === undefined) return referenceProfile();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new ProfileError({
      'zh-CN': `无法读取配置文件 ${path}（${reason}）。请检查路径与权限。`,
      en: `The profile ${path} cannot be read (${reason}). Check its path and permissions.`,
    });
  }
  return parseProfile(text, path);
};
