import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from './registration/registeredPlatform.ts';
import type { OperationalStore } from './store/contract/operationalStore.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** What every room of the monitoring platform is given. */
export interface MonitoringDependencies {
  readonly warehouse: Warehouse;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly platforms: () => readonly RegisteredPlatform[];
}

/** What a room is given that has something to keep. */
export interface KeepingDependencies extends MonitoringDependencies {
  readonly store: OperationalStore;
}

/** A room with an HTTP side. */
export interface WithRoutes {
  readonly routes: (app: FastifyInstance) => void | Promise<void>;
}
