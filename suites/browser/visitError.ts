/** A page could not be visited: the candidate's doing (`unavailable`) or its page never came to rest (`hung`). */
export class VisitError extends Error {
  readonly code: 'unavailable' | 'hung';
  readonly url: string;
  constructor(code: 'unavailable' | 'hung', url: string, message: string) {
    super(message);
    this.name = 'VisitError';
    this.code = code;
    this.url = url;
  }
}
