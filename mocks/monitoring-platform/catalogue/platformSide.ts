import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { ReviewPolicy } from './catalogue.ts';
import type { CallerVerifier } from './createCallerVerifier.ts';
import type { CatalogueStore } from './createCatalogueStore.ts';
import type { RefusalMemory } from './createRefusalMemory.ts';
import type { JointDebugging } from './createJointDebugging.ts';

export interface PlatformSide {
  readonly deps: MonitoringDependencies;
  readonly store: CatalogueStore;
  readonly refusals: RefusalMemory;
  readonly verifier: CallerVerifier;
  readonly callOnce: JointDebugging['callOnce'];
  readonly url: () => string;
  readonly policy: ReviewPolicy;
}
