import { expect, it } from 'vitest';
import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { testContext } from '../../engine/running/testContext.ts';
import type { SignedInVisit } from '../touring/signedInVisit.ts';
import { userReported } from './userReported.ts';

const event = { eventCode: '$$_page_start', pageUrl: 'https://p.example/', userId: '' } as LandedEvent;

const outcomeOf = (lacked: readonly string[]) => {
  const visit: SignedInVisit = {
    signedIn: true,
    lacked,
    before: [],
    opened: ['https://p.example/login', 'https://p.example/'],
    events: async () => [event],
    refused: async () => [],
  };
  const context = { ...testContext(), use: async () => visit, evidence: { record: () => 'e#1' } };
  return userReported.run(context as unknown as CheckContext);
};

it('whoever signed in and is not told of was not reported', async () => {
  expect(await outcomeOf([])).toMatchObject({ kind: 'findings', findings: [{ code: 'beacon.user-missing' }] });
});

it('where the browser cannot sign anybody in, nobody can tell', async () => {
  expect(await outcomeOf(['window.open'])).toMatchObject({
    kind: 'inconclusive',
    reason: 'not-observable',
    supply: [{ name: 'browser' }],
  });
});
