import type { Schemas } from './answers.ts';

export type FieldProblem = Schemas['FieldProblem'];

/** Why a call did not come to anything: what the monitoring platform refused, in the reader's language, or that it was not reached. */
export class ApiError extends Error {
  /** 0: not reached. */
  readonly status: number;
  readonly code: string;
  readonly problems: readonly FieldProblem[];
  /** With 409 and 412: how the thing stands now. */
  readonly current: unknown;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { readonly problems?: readonly FieldProblem[]; readonly current?: unknown } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.problems = more.problems ?? [];
    this.current = more.current;
  }
}
