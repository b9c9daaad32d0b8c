/**
 * Suricata's classifications that say of themselves that nobody attacks: traffic that the engine could not follow, use that
 * a site's rules forbid, information. They are raised all day long on every network, and would drown the attacks (6.8).
 * Our own assignment, exact names; what Suricata calls suspicious, attempted or bad counts, and so does what it does not
 * classify.
 */
const names: readonly string[] = [
  'Not Suspicious Traffic',
  'Generic Protocol Command Decode',
  'Generic ICMP event',
  'A TCP connection was detected',
  'Misc activity',
  'Potential Corporate Privacy Violation',
  'Inappropriate Content was Detected',
  'Device Retrieving External IP Address Detected',
];

const known = new Set(names.map((name) => name.toLowerCase()));

/** Whether an alert of this classification is no attack. */
export const noAttack = (category: string): boolean => known.has(category.trim().toLowerCase());
