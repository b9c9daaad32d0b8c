import type { ExitCode } from '../console/exitCode.ts';
import type { Turn } from './turn.ts';
import type { Turns } from './createTurns.ts';

interface Watching {
  readonly turns: Pick<Turns, 'next'>;
  /** Examines; `undefined`: as the command line says, the first time. */
  readonly examine: (turn?: Turn) => Promise<ExitCode>;
  /** When an examination has ended: what there is to do until the next. */
  readonly settle: () => Promise<void>;
}

/** One examination after the other, never two at once, until nobody asks for one any more; resolves with the exit code of the last. */
export const watchLoop = async ({ turns, examine, settle }: Watching): Promise<ExitCode> => {
  let code = await examine();
  for (;;) {
    await settle();
    const turn = await turns.next();
    if (turn === undefined) return code;
    code = await examine(turn);
  }
};
