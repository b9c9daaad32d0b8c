import { testRecord } from '../../exchange/changing/testRecord.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

/** Fields of a user that a check adds; its id tells which. */
export const newUser = ({ correlationId, clock }: MonitoringContext, what: string): Readonly<Record<string, unknown>> =>
  testRecord('user', `${correlationId}-${what}`, clock.now() - 60_000, () => undefined).fields;
