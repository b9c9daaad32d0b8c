import type { EntityName } from '../../../spec/entities/entityName.ts';

/** Sources of tables 1 and 7, and what each offers. */
export const sourceLists = {
  cloudManagement: [{ entity: 'infrastructure-sample', path: '/infrastructure-samples' }],
  cyberSecurity: [
    { entity: 'vulnerability', path: '/vulnerabilities' },
    { entity: 'security-event', path: '/security-events' },
  ],
  probe: [
    { entity: 'reachability-sample', path: '/reachability-samples' },
    { entity: 'attack', path: '/attacks' },
  ],
} as const satisfies Readonly<Record<string, readonly { readonly entity: EntityName; readonly path: string }[]>>;

export type SourceName = keyof typeof sourceLists;

export interface SourceAddress {
  readonly url: string;
  readonly token: string;
}
