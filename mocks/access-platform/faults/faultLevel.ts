import { requirements } from '../../../spec/requirements/requirements.ts';
import type { Fault } from './fault.ts';

/** The lowest level that a fault breaks: `core` where it violates a `shall`; `null`: none. */
export const faultLevel = ({ violates }: Pick<Fault, 'violates'>): 'core' | 'full' | null => {
  const obligations = requirements.filter(({ id }) => violates.includes(id)).map(({ obligation }) => obligation);
  if (obligations.includes('shall')) return 'core';
  return obligations.includes('need') || obligations.includes('stated') ? 'full' : null;
};
