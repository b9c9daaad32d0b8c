import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';
import type { RunSettings } from '../line/runSettings.ts';

/**
 * Begins the database server of the reference access platform where a run will want one: it takes a second of another process, in which
 * this one loads all that a run needs. Whoever wants the server gets this one, and its error; the result gives it back.
 */
export const serverAhead = async ({
  url,
  monitoring,
  frontDatabase = 'postgresql',
}: Pick<RunSettings, 'url' | 'monitoring' | 'frontDatabase'>): Promise<() => Promise<void>> => {
  if (url !== undefined || monitoring !== undefined || frontDatabase !== 'postgresql') return async () => {};
  const { localServers } = await import('../../fixtures/databases/servers/localServers.ts');
  const underWay = Promise.withResolvers<void>();
  const begun = unlessStopped(
    stopSignal(),
    () => localServers.postgresql(underWay.resolve),
    (late) => late.close(),
    // Why it cannot be had is told where it is wanted.
  ).catch(() => undefined);
  // What is loaded next leaves this process no time for anything else.
  await Promise.race([underWay.promise, begun]);
  return async () => {
    await (await begun)?.close();
  };
};
