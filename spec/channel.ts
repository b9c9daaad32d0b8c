/**
 * How data reaches the monitoring platform (clause 5.2, chapter 7), and where a requirement has no collection channel, what
 * it is about. `content` is chapter 6: what has to be obtained by whatever method, so it belongs to none of them.
 */
export type Channel =
  | 'content'
  | 'beacon'
  | 'interface'
  | 'exchange'
  | 'alerts'
  | 'probe'
  | 'cloud-management'
  | 'cyber-security'
  | 'process';
