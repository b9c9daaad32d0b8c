import { completeContent } from '../../../fixtures/applications/completeContent.ts';
import { systemClock } from '../../../spec/clock.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Application } from '../../../mocks/monitoring-platform/applications/contract/application.ts';
import { createApplications } from '../../../mocks/monitoring-platform/applications/createApplications.ts';
import { testRun } from '../../../mocks/monitoring-platform/verification/testRun.ts';
import { openPostgresStore } from '../../../mocks/monitoring-platform/store/postgres/openPostgresStore.ts';

/* The process of chapter 8 as fast as it goes, until this program is killed; tells its parent what has been answered with success. */
const [connectionString = '', keyFile = ''] = process.argv.slice(2);
const store = await openPostgresStore({ connection: { connectionString }, label: 'crash', keyFile, warehouse: 'w' });
const applications = createApplications({ store, clock: systemClock, profile: referenceProfile() }, () => 'http://x');
const actor = (role: 'applicant' | 'reviewer' | 'operator') => ({
  address: '10.0.0.1',
  actor: { accountId: role, name: role, role },
});
const tell = ({ applicationId, version, state }: Application): void =>
  void process.send?.({ applicationId, version, state });
const way = [
  ['applicant', 'submit'],
  ['reviewer', 'take'],
  ['reviewer', 'approve'],
  ['operator', 'dispatch'],
  ['applicant', 'connect'],
  ['operator', 'verify'],
  ['operator', 'operate'],
  ['operator', 'withdraw'],
] as const;

const goOn = async (): Promise<void> => {
  for (;;) {
    let one = await applications.create(actor('applicant'), completeContent(), {});
    tell(one);
    for (const [role, action] of way) {
      const { applicationId, version } = one;
      if (action === 'verify')
        await store.note({ type: 'verification-run', run: testRun(one.platformId ?? '', { runId: applicationId }) });
      one = await applications.move(actor(role), applicationId, action, 'r', { version });
      tell(one);
      if (action === 'dispatch') await applications.takeSecrets(actor('applicant'), applicationId);
    }
  }
};
// Several at once share transactions.
await Promise.all([goOn(), goOn(), goOn(), goOn()]);
