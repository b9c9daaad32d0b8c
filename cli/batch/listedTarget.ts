/** One platform of a list, with what is said of it alone; flags of the command line hold where it says nothing. */
export interface ListedTarget {
  /** Names its directory, and it from batch to batch. */
  readonly id: string;
  /** Its address, with the discovery document at the well-known path below it. */
  readonly target: string;
  /** Absolute, as the others. */
  readonly config?: string;
  readonly platform?: 'resource' | 'service' | 'management';
  readonly gate?: 'core' | 'full' | 'observed';
  readonly profile?: string;
  readonly waivers?: string;
  readonly browser?: 'jsdom' | 'chromium';
  readonly only?: readonly string[];
  readonly 'front-database'?: string;
  /** By the name that a run reads a secret by: the name of the variable that holds it here. */
  readonly env: Readonly<Record<string, string>>;
}
