/** A monitoring platform that is asked over HTTP by its OpenAPI (spec/openapi/monitoring-platform), and by what right. */
export interface MonitoringAddress {
  /** Origin and base path, without a trailing slash. */
  readonly url: string;
  /** Bearer token: of management or of an operator; to read a record, of the applicant too. */
  readonly token: string;
  /** Bearer token of a reviewer, for what an operator may not do. */
  readonly reviewerToken?: string;
}
