/** Attack traffic as Suricata would have seen it within the last minutes, for demonstrations: made up, every kind of result once. */
export const sampleEve = (hostname: string, now: number): string => {
  const seen = [
    ['1.202.1.1', 'Detection of a Network Scan', 'allowed'],
    ['36.112.0.9', 'Web Application Attack', 'blocked'],
    ['2001:da8::15', 'Web Application Attack', 'allowed'],
    ['8.8.8.8', 'Attempted Denial of Service', 'blocked'],
    ['183.232.231.172', 'An attempted login using a suspicious username was detected', 'allowed'],
    ['8.8.4.4', 'Successful Credential Theft Detected', 'allowed'],
  ] as const;
  return seen
    .map(([source, category, action], at) =>
      JSON.stringify({
        timestamp: new Date(now - at * 1000).toISOString(),
        flow_id: 1000 + at,
        event_type: 'alert',
        src_ip: source,
        dest_ip: '192.0.2.10',
        http: { hostname },
        alert: { action, signature_id: 9_000_000 + at, signature: 'demonstration', category },
      }),
    )
    .join('\n');
};
