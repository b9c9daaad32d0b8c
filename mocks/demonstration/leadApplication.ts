import type {
  Application,
  ApplicationAction,
  ApplicationContent,
} from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';

/** What is done with an application, by whom, and why. */
export type LeadingStep = readonly [action: ApplicationAction, by: keyof DemonstrationPeople, reason?: string];

/** Takes the steps with an application, or with one that the applicant begins with this content; each as the state machine lets it. */
export const leadApplication = async (
  { applications }: Pick<MonitoringPlatform, 'applications'>,
  people: DemonstrationPeople,
  what: Application | { readonly content: ApplicationContent },
  steps: readonly LeadingStep[],
): Promise<Application> => {
  const acting = (by: keyof DemonstrationPeople) => ({ actor: people[by], address: '' });
  let application = 'applicationId' in what ? what : await applications.create(acting('applicant'), what.content, {});
  for (const [action, by, reason = ''] of steps)
    application = await applications.move(acting(by), application.applicationId, action, reason, {
      version: application.version,
    });
  return application;
};
