/**
 * What a finding rests on: what the sentence itself says, what the candidate itself declared, or a value of the profile that
 * it never adopted. The last can only warn.
 */
export type Basis = 'text' | 'declared' | 'assumed';

/**
 * What a check compares with, before any candidate is known: the text, or the named values of the profile. A path names a value
 * or everything below it (`interfaces.headers`); an empty list is good practice that nobody can have declared.
 */
export type ComparedWith = 'text' | { readonly profile: readonly string[] };
