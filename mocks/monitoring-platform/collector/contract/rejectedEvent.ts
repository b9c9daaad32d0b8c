/** A request or event that could not be landed, whole, with the reason. */
export interface RejectedEvent {
  readonly receivedTime: string;
  readonly reason: string;
  readonly detail: string;
  readonly path: string;
  readonly payload: string;
  readonly correlationId: string;
}
