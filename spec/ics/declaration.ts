/** What a candidate says of one value of the profile: it follows it, has another of its own, or does without. */
export type ValueAnswer =
  | { readonly answer: 'follows' }
  | { readonly answer: 'own-value'; readonly value: unknown }
  | { readonly answer: 'not-supported'; readonly reason: string };

/** What a candidate says of one requirement. */
export type RequirementAnswer =
  | { readonly answer: 'supported' }
  | { readonly answer: 'not-supported'; readonly reason: string };

/**
 * The candidate's own word, gathered from its implementation conformance statement (ICS), its access information document
 * and its vendor's configuration. What it declares it is held to; what nobody declared can only warn.
 */
export interface Declaration {
  /** The profile whose every value it adopts unless it answers otherwise below. */
  readonly adopts?: { readonly id: string; readonly version: string };
  /** Who signed its conformance statement, when, and for which version of the product. */
  readonly statement?: {
    readonly answeredBy: string;
    readonly date: string;
    readonly product: string;
    readonly version: string;
  };
  /** By path of the profile, e.g. `interfaces.skewSeconds`. */
  readonly values: Readonly<Record<string, ValueAnswer>>;
  /** By requirement id; only what a statement answers. */
  readonly requirements: Readonly<Record<string, RequirementAnswer>>;
}

/** A candidate that said nothing. */
export const noDeclaration: Declaration = { values: {}, requirements: {} };
