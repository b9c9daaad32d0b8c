import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { onTour } from './onTour.ts';
import type { Tour } from './onTour.ts';

/** What a visitor reports who signs in, where the candidate tells how, and then looks around. */
export interface SignedInVisit extends Pick<Tour, 'events' | 'refused'> {
  readonly signedIn: boolean;
}

const play = (context: CheckContext): Promise<SignedInVisit> =>
  onTour(context, async (tour) => {
    const { beacon, pages } = context.target;
    const login = beacon?.pages?.['login'];
    const visitor = await tour.visitor();
    for (const url of new Set([login, pages.home, beacon?.pages?.['player']])) {
      if (url === undefined) continue;
      const page = await visitor.open(url);
      await page.settled();
      await page.close();
    }
    await visitor.close();
    const [events, refused] = [await tour.events(), await tour.refused()];
    return { signedIn: login !== undefined, events: async () => events, refused: async () => refused };
  });

export const signedInVisit: Scene<SignedInVisit> = { id: 'beacon.signed-in-visit', deadlineMs: 120_000, play };
