import type { RequestListener } from 'node:http';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A platform that declares everything and has nothing behind it. */
export interface NullPlatform {
  readonly name: string;
  /** Answers every address but that of its access information document and its control. */
  readonly answering: (kind: PlatformKind) => RequestListener | Promise<RequestListener>;
  /** `empty-tables`: those of 7.3.2 with the right accounts, and no row in any. */
  readonly frontDatabase: 'no-tables' | 'empty-tables';
  /**
   * Requirements that it fulfils all the same by something positive that can be seen without any data; each with what that is.
   * Everything else of the strength 应 that it earned it would have earned by silence.
   */
  readonly trulyDoes: Readonly<Record<string, string>>;
}
