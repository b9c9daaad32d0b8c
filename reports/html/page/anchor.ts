/** Identifier of an element for a check or requirement; ids of records made elsewhere may hold anything. */
export const anchor = (kind: 'check' | 'requirement' | 'clause' | 'evidence', id: string): string =>
  `${kind}-${id.replaceAll(/[^\w.-]/g, '_')}`;
