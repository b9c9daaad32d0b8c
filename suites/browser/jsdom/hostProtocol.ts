/** What the browser asks of the host process. */
export interface HostRequest {
  readonly id: number;
  readonly method:
    | 'ping'
    | 'visitor'
    | 'closeVisitor'
    | 'open'
    | 'html'
    | 'click'
    | 'reload'
    | 'back'
    | 'play'
    | 'evaluate'
    | 'settled'
    | 'close';
  /** The visitor or page it concerns; its number is given by the browser. */
  readonly subject: number;
  readonly visitor?: number;
  readonly arguments: readonly unknown[];
}

/** What the host says; the state of a page precedes the answer that changed it. */
export type HostAnswer =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly message: string }
  | {
      readonly kind: 'state';
      readonly page: number;
      readonly url: string;
      readonly status: number;
      readonly errors: readonly string[];
      readonly requested: readonly string[];
    };
