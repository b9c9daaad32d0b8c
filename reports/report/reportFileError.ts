import { LocalizedError } from '../../spec/localizedError.ts';

/** A file that is no report of ours; `localized` says what was expected and what to do. */
export class ReportFileError extends LocalizedError {
  override readonly name = 'ReportFileError';
}
