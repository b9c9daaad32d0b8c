import type { ApiDocument } from './document.ts';

/** What a value is, or what it refers to within the document. */
export const referred = <T extends { readonly $ref?: string }>(document: ApiDocument, value: T): T => {
  let found: unknown = value;
  for (let steps = 0; steps < 10; steps += 1) {
    const { $ref: reference } = found as { readonly $ref?: string };
    if (reference === undefined) return found as T;
    found = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], document);
    if (found === undefined) return value;
  }
  return value;
};
