import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Application } from './contract/application.ts';

/** An application as a list shows it. */
export const applicationSummary = ({
  applicationId,
  version,
  state,
  content,
  owner,
  assignee,
  platformId,
  createdAt,
  updatedAt,
}: Application): components['schemas']['ApplicationSummary'] => ({
  applicationId,
  version,
  state,
  platformName: content.platformName ?? '',
  platformKind: content.platformKind ?? null,
  unit: content.responsibleUnit?.name ?? '',
  owner,
  assignee,
  platformId,
  createdTime: isoTime(createdAt),
  updatedTime: isoTime(updatedAt),
});
