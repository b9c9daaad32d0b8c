import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import { applicationSummary } from './applicationSummary.ts';
import type { Application } from './contract/application.ts';
import { mayTake } from './mayTake.ts';
import { stateMachine } from './stateMachine.ts';

/** An application as somebody may see it: no secrets, no internal remarks for an applicant, and what they may do with it. */
export const shownApplication = (application: Application, viewer: Actor): components['schemas']['Application'] => {
  const { state, content, appKey, secrets, history, comments, owner } = application;
  const isOwner = owner.accountId === viewer.accountId;
  return {
    ...applicationSummary(application),
    content,
    appKey,
    secrets,
    history: history.map(({ at, ...step }) => ({ time: isoTime(at), ...step })),
    comments: comments
      .filter(({ internal }) => !internal || viewer.role !== 'applicant')
      .map(({ at, ...comment }) => ({ time: isoTime(at), ...comment })),
    actions: stateMachine
      .filter((one) => one.from.includes(state) && mayTake(one, application, viewer) === 'yes')
      .map(({ action, to, reasonNeeded, title }) => ({ action, to, reasonNeeded: reasonNeeded === true, title })),
    editable: isOwner && (state === 'draft' || state === 'returned'),
  };
};
