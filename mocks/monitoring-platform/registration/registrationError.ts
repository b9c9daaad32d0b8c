/** A registration that cannot be taken, by the fault of whoever asks for it. */
export class RegistrationError extends Error {
  readonly code: string;
  /** Of the answer, where it came by HTTP. */
  readonly statusCode = 400;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RegistrationError';
    this.code = code;
  }
}
