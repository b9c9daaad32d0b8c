/** What a candidate offers, found by probing before the first check; a check that needs what is missing is `inconclusive`. */
export type Capability =
  | 'pages'
  | 'interfaces'
  | 'front-database'
  | 'front-database.push-user'
  | 'control'
  | 'https'
  /** The record of its application at a monitoring platform that the run was told of. */
  | 'application-record';
