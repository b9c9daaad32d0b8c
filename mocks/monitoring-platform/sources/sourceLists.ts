import type { EntityName } from '../../../spec/entities/entityName.ts';

/** Sources of tables 1 and 7, and what each offers. */
export const sourceLists = {
  cloudManagement: [{ entity: 'infrastructure-sample', path: '/infrastructure-samples', timeField: 'sampledTime' }],
  cyberSecurity: [
    { entity: 'vulnerability', path: '/vulnerabilities', timeField: 'updateTime' },
    { entity: 'security-event', path: '/security-events', timeField: 'updateTime' },
  ],
  probe: [
    { entity: 'reachability-sample', path: '/reachability-samples', timeField: 'sampledTime' },
    { entity: 'attack', path: '/attacks', timeField: 'occurredTime' },
  ],
} as const satisfies Readonly<
  Record<string, readonly { readonly entity: EntityName; readonly path: string; readonly timeField: string }[]>
>;

export type SourceName = keyof typeof sourceLists;

export interface SourceAddress {
  readonly url: string;
  readonly token: string;
}
