/**
 * What a check, a requirement or a candidate earned (design, section 4).
 * Only a `shall` examined on the basis of the text can be `failed`; what was not exercised is `inconclusive`, never passed.
 */
export type Verdict =
  | 'passed'
  | 'failed'
  | 'warning'
  | 'inconclusive'
  | 'not-applicable'
  | 'waived'
  | 'attested'
  | 'error';

/** The verdict of a whole run. */
export type RunVerdict = 'conformant' | 'nonconformant' | 'incomplete' | 'error';
