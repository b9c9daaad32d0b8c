import type { PlatformKind } from '../platformKind.ts';

/** An order for an examination (委托): what the laboratory knows beside the run itself; `order.schema.json`. Days are `2026-11-23`. */
export interface Order {
  readonly $schema?: string;
  readonly version: 1;
  /** Of the report and of the certificate. */
  readonly number: string;
  readonly level: 'core' | 'full';
  readonly client: { readonly name: string; readonly address: string; readonly contact: string };
  readonly product: {
    readonly name: string;
    /** Refused when empty: a certificate is for one version. */
    readonly version: string;
    readonly vendor: string;
    readonly kind: PlatformKind;
    readonly platformId: string;
    readonly address: string;
  };
  readonly sample: { readonly number: string; readonly receivedOn: string; readonly condition: string };
  readonly environment: { readonly location: string; readonly description: string };
  readonly laboratory: { readonly name: string; readonly address: string; readonly accreditation: string };
  readonly people: { readonly examiner: string; readonly reviewer: string; readonly approver: string };
  readonly dates: { readonly orderedOn: string; readonly issuedOn: string; readonly validUntil: string };
  /** File of the implementation conformance statement, beside the order; `null`: the access information is the statement. */
  readonly ics: string | null;
  /** Documents of attestations, beside the order. */
  readonly attestations: readonly { readonly requirement: string; readonly file: string }[];
  /** What was done otherwise than the catalogue says, with the reason. */
  readonly deviations: readonly { readonly clause: string; readonly text: string }[];
}
