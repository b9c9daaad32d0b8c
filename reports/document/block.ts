/** A piece of a printed document: what stands in it, said once for page, PDF and DOCX. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[]; readonly numbered?: true }
  /** Two columns: what it is, and what it says. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  /** `widths`: shares of the page. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    }
  | { readonly kind: 'page' };
