import type { RequestListener } from 'node:http';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A platform that declares everything and has nothing behind it. */
export interface NullPlatform {
  readonly name: string;
  /** Answers every address but that of its access information document and its control. */
  readonly answering: (kind: PlatformKind) => RequestListener | Promise<RequestListener>;
  /** `empty-tables`: those of 7.3.2 with the right accounts, and no row in any. */
  readonly frontDatabase: 'no-tables' | 'empty-tables';
  /** Checks that it may pass: what it really does, that can be seen without any data. All others it would pass by silence. */
  readonly trulyDoes: readonly string[];
  /** One of those that are tried each time. */
  readonly inShort?: boolean;
}
