import type { StatusException } from '../exceptions/contract/statusException.ts';
import type { StatusItem } from './statusItem.ts';

/** Status management (8.4). */
export interface Health {
  /** How the platform is connected (8.4): at least one item per aspect. To look changes nothing. */
  readonly examine: (platformId: string) => Promise<readonly StatusItem[]>;
  /** Looks, and keeps what is wrong as exceptions, one for each cause; those that are news come back. */
  readonly watch: (platformId: string) => Promise<readonly StatusException[]>;
}
