import { connection } from '../api/connection.ts';
import { send } from '../api/send.ts';

const every = 4_000;

/** While the monitoring platform is not reached it is tried again and again; the page says so, and takes it back when it answers. */
export const watchConnection = (): void => {
  const look = async (): Promise<void> => {
    try {
      if (connection.lost) await send({ method: 'GET', path: '/health' });
    } catch {
      // Still away: it says so already.
    } finally {
      setTimeout(look, every);
    }
  };
  setTimeout(look, every);
  addEventListener('offline', () => {
    connection.lost = true;
  });
};
