import type { Declaration } from './declaration.ts';

/** What a candidate has otherwise than the profile, by path. */
export const ownValues = ({ values }: Pick<Declaration, 'values'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([path, answer]) => (answer.answer === 'own-value' ? [[path, answer.value]] : [])),
  );
