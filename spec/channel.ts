/** How data reaches the monitoring platform (clause 5.2, chapter 7), and where a requirement has no collection channel, what it is about. */
export type Channel =
  | 'beacon'
  | 'interface'
  | 'exchange'
  | 'alerts'
  | 'probe'
  | 'cloud-management'
  | 'cyber-security'
  | 'process';
