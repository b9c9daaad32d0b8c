import type { Digest } from '../contract/digest.ts';

/** Whether there is anything to be told. */
export const saysSomething = ({ platforms }: Digest): boolean =>
  platforms.some(({ alerts, open, closedYesterday, notCollected, silenced }) =>
    [alerts, open, closedYesterday, notCollected, silenced].some(({ length }) => length > 0),
  );
