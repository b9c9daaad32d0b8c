export interface ServerLocation {
  /** Without our own parameters. */
  readonly url: string;
  /** Name of a cluster: tables are then replicated and distributed. */
  readonly cluster: string | undefined;
  /** Days after which beacon events are dropped; undefined: never. */
  readonly retentionDays: number | undefined;
}

/**
 * Reads `http://user:password@host:8123/?cluster=NAME&retentionDays=400`.
 * @throws Error for a cluster name that is none, or a retention that is no number of days.
 */
export const serverLocation = (location: string): ServerLocation => {
  const url = new URL(location);
  const cluster = url.searchParams.get('cluster') ?? undefined;
  const retention = url.searchParams.get('retentionDays') ?? undefined;
  if (cluster !== undefined && !/^[\w.-]{1,100}$/.test(cluster))
    throw new Error(`"${cluster}" is no name of a cluster`);
  if (retention !== undefined && !/^[1-9]\d{0,4}$/.test(retention))
    throw new Error(`retentionDays is a number of days, it is "${retention}"`);
  url.searchParams.delete('cluster');
  url.searchParams.delete('retentionDays');
  return { url: url.href, cluster, retentionDays: retention === undefined ? undefined : Number(retention) };
};
