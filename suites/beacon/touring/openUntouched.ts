import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Role } from '../seeing/rolePage.ts';
import { appears } from '../seeing/appears.ts';
import type { Tour } from './onTour.ts';
import { places } from './places.ts';

/** A page that is open and that nobody touches: what it reports, it reports of its own accord. */
export interface UntouchedPage {
  /** Whether it has the element. */
  readonly found: boolean;
  /** What it has reported, and what all the other pages of the tour have. */
  readonly events: () => Promise<{
    readonly untouched: readonly LandedEvent[];
    readonly others: readonly LandedEvent[];
  }>;
  readonly close: () => Promise<void>;
}

/** Other visitors of the tour come from elsewhere. */
const { address } = places.shanghai;

/**
 * Opens the page of a role for a visitor who does nothing. It stays open while others are at work on pages of their own: what
 * comes with time (a heartbeat, a reading time) comes here as well, and earlier.
 */
export const openUntouched = async (context: CheckContext, tour: Tour, role: Role): Promise<UntouchedPage> => {
  const visitor = await tour.visitor({ sourceIp: address });
  const page = await visitor.open(role.url);
  await page.settled();
  return {
    found: await appears(context, page, role.selector),
    events: async () => {
      const { untouched = [], others = [] } = Object.groupBy(await tour.events(), ({ sourceIp }) =>
        sourceIp === address ? 'untouched' : 'others',
      );
      return { untouched, others };
    },
    close: async () => {
      await page.settled();
      await visitor.close();
    },
  };
};
