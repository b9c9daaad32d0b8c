import type { Application } from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { leadApplication } from './leadApplication.ts';
import { processSteps } from './processSteps.ts';

/** A change of a platform that is in operation, approved and dispatched, verified by what was verified of the platform (8.3). */
export const fillChange = (
  monitoring: Pick<MonitoringPlatform, 'applications'>,
  people: DemonstrationPeople,
  { content, platformId }: Application,
): Promise<Application> =>
  leadApplication(
    monitoring,
    people,
    {
      content: {
        ...content,
        applicationType: 'change',
        ...(platformId !== null && { platformId }),
        description: '技术联系人变更，采集范围不变。',
      },
    },
    [...processSteps.connecting, ['verify', 'operator', '采集范围未变，以本平台最近一次通过的验证为准。']],
  );
