import { readFile } from 'node:fs/promises';

/** The reference profile, but that extracts every other second. */
export const hurriedProfile = async (): Promise<string> => {
  const text = await readFile(new URL('../../../spec/profiles/reference.json', import.meta.url), 'utf8');
  const profile = JSON.parse(text) as { values: { exchange: { extractionCron: { value: string } } } };
  profile.values.exchange.extractionCron.value = '*/2 * * * * *';
  return JSON.stringify(profile);
};
