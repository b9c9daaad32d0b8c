import type { Actor } from '../accounts/contract/actor.ts';
import type { Application } from './contract/application.ts';
import type { Transition } from './stateMachine.ts';

/** Whether somebody may take a transition with an application, apart from the state it is in; else why not. */
export const mayTake = (
  { by, notByOwner }: Transition,
  { owner }: Pick<Application, 'owner'>,
  { accountId, role }: Actor,
): 'yes' | 'role-not-permitted' | 'not-own-application' | 'own-application' => {
  const isOwner = owner.accountId === accountId;
  if (by.includes(role) || (isOwner && by.includes('owner')))
    return notByOwner === true && isOwner ? 'own-application' : 'yes';
  return by.every((one) => one === 'owner') ? 'not-own-application' : 'role-not-permitted';
};
