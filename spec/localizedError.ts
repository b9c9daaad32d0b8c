import type { Localized } from './localized.ts';

/** An error that a person is told of in both languages; `message` is the English one. Each kind has a name of its own. */
export abstract class LocalizedError extends Error {
  abstract override readonly name: string;
  readonly localized: Localized;

  constructor(localized: Localized, options?: ErrorOptions) {
    super(localized.en, options);
    this.localized = localized;
  }
}
