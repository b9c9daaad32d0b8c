import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { onTour } from './onTour.ts';
import type { Tour } from './onTour.ts';

/** What a visitor reports who signs in, where the candidate tells how, and then looks around. */
export interface SignedInVisit extends Pick<Tour, 'events' | 'refused'> {
  readonly signedIn: boolean;
  /** What the page that signs in asked for and this browser does not have; what came of it says nothing then. */
  readonly lacked: readonly string[];
  /** What the same browser reported on the home page before it signed in. */
  readonly before: readonly LandedEvent[];
  /** Where the visitor signed in, and the pages that were opened afterwards, by the address at which each came to rest. */
  readonly opened: readonly string[];
}

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

const play = (context: CheckContext): Promise<SignedInVisit> =>
  onTour(context, async (tour) => {
    const { beacon, pages } = context.target;
    const login = beacon?.pages?.['login'];
    const visitor = await tour.visitor();
    let lacked: readonly string[] = [];
    const open = async (url: string): Promise<string> => {
      const page = await visitor.open(url);
      await page.settled();
      const rests = page.url();
      if (url === login) lacked = page.lacked();
      await page.close();
      return rests;
    };
    if (login !== undefined) await open(pages.home);
    const before = await tour.events();
    const opened: string[] = [];
    const known = new Set(before.map(({ eventId }) => eventId));
    if (login !== undefined) {
      opened.push(await open(login));
      // What the home page sends while it is left may arrive late, and is still the guest's.
      for (const { eventId, userId } of await tour.events()) if (userId === '') known.add(eventId);
    }
    // Who is signed in here need not be so on another domain.
    const another = pages.others.find((url) => hostOf(url) === hostOf(pages.home));
    for (const url of new Set([pages.home, beacon?.pages?.['player'] ?? another]))
      if (url !== undefined && url !== login) opened.push(await open(url));
    await visitor.close();
    const events = (await tour.events()).filter(({ eventId }) => !known.has(eventId));
    const refused = await tour.refused();
    return {
      signedIn: login !== undefined,
      lacked,
      before,
      opened,
      events: async () => events,
      refused: async () => refused,
    };
  });

export const signedInVisit: Scene<SignedInVisit> = { id: 'beacon.signed-in-visit', deadlineMs: 120_000, play };
