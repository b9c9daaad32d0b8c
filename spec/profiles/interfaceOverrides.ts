import type { ProfileValues } from './profileValues.ts';

type Interfaces = ProfileValues['interfaces'];

/** What a platform does otherwise than the profile, as its target file or its access information says; all of it optional. */
export interface InterfaceOverrides {
  readonly scheme?: Interfaces['scheme'];
  readonly headers?: Partial<Interfaces['headers']>;
  readonly encoding?: Partial<Interfaces['encoding']>;
  readonly skewSeconds?: number;
  readonly error?: Partial<Interfaces['error']>;
  readonly envelope?: Partial<Interfaces['envelope']>;
  readonly paging?: Partial<Interfaces['paging']>;
  readonly deletedValues?: Interfaces['deletedValues'];
  readonly timePrecisionDigits?: number;
  /** What load it bears; without it callers stay within the profile's. */
  readonly load?: Partial<Pick<Interfaces, 'requestsPerSecond' | 'requestsInFlight'>>;
}
