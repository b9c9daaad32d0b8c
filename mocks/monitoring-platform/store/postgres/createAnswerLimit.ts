import type { Pool } from 'pg';

/**
 * Bounds work by the sessions of a pool: what has no answer in `limitMs` milliseconds (a network that swallows everything says nothing for a
 * quarter of an hour) ends with its session, as where the server had gone.
 */
export const createAnswerLimit = (pool: Pool, limitMs: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const sessions = new Set<{ readonly end: () => Promise<void> }>();
  pool.on('connect', (session) => void sessions.add(session));
  pool.on('remove', (session) => void sessions.delete(session));
  const letGo = (): void => {
    // One that waits for an answer is cut off.
    for (const session of sessions) void session.end().catch(() => {});
  };
  return async (work) => {
    const overdue = setTimeout(letGo, limitMs);
    try {
      return await work();
    } finally {
      clearTimeout(overdue);
    }
  };
};
