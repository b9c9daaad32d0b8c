import type { TrustedAuthority } from '../../../reports/certificate/package/trustList.ts';

/** Of whom a time stamp is asked, and whom to believe; absent: whoever answers, which says nothing of who that is. */
export interface TimeStamping {
  readonly server: URL;
  readonly authorities?: readonly TrustedAuthority[];
}
