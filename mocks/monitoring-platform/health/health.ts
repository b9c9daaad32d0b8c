import type { StatusItem } from './statusItem.ts';

/** Status management (8.4). */
export interface Health {
  /** How the platform is connected (8.4): at least one item per aspect; what is wrong is kept as an alert. */
  readonly examine: (platformId: string) => Promise<readonly StatusItem[]>;
}
