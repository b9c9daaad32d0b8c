import type { Schemas } from '../../api/answers.ts';

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => typeof one !== 'string' || one.trim() !== '').map((one: unknown) => tidy(one));
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidy(one)]));
};

/** As it is sent: without empty lines of lists and without space around a text. */
export const tidyContent = (content: Schemas['ApplicationContent']): Schemas['ApplicationContent'] =>
  tidy(content) as Schemas['ApplicationContent'];
