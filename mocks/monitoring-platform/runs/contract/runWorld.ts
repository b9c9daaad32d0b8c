import type { FastifyInstance } from 'fastify';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { RunMonitoring } from './runMonitoring.ts';

/** What somebody elsewhere wants to be run. */
export interface WantedRun {
  /** Whom it examines; nobody else is registered in its world. */
  readonly platform: RegisteredPlatform;
  readonly profile: Profile;
  /** Where the suite itself listens for what pages and the candidate send to their monitoring platform. */
  readonly url: string;
}

/** A monitoring platform of one run: a store in memory and a database of its own, which go when it is closed. */
export interface RunWorld {
  readonly monitoring: RunMonitoring;
  /** Its HTTP side, which listens nowhere. */
  readonly app: FastifyInstance;
}

export type OpenRunWorld = (wanted: WantedRun) => Promise<RunWorld>;
