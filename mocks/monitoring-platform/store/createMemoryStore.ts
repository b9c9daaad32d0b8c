import { createMemoryAudit } from '../audit/createMemoryAudit.ts';
import type { StatusSpan } from '../history/contract/statusSpan.ts';
import type { OperationalStore } from './contract/operationalStore.ts';
import type { StoredAlert } from './contract/storedAlert.ts';
import { createStore } from './createStore.ts';

const byTime = (a: StoredAlert, b: StoredAlert): number =>
  a.createdAt - b.createdAt || (a.alertId < b.alertId ? -1 : a.alertId > b.alertId ? 1 : 0);

/** A store that forgets everything at its end: for what lasts no longer than a run of the suite. */
export const createMemoryStore = (): OperationalStore => {
  const audit = createMemoryAudit();
  const known = new Map<string, Map<string, StoredAlert>>();
  const reports = new Map<string, string>();
  const spans = new Map<string, Map<string, StatusSpan>>();
  return createStore({
    commit: async (changes) => {
      for (const change of changes) {
        if (change.type === 'platform' && !known.has(change.platform.platformId)) {
          known.set(change.platform.platformId, new Map());
          spans.set(change.platform.platformId, new Map());
        }
        if (change.type === 'removed') {
          known.delete(change.platformId);
          spans.delete(change.platformId);
        }
        if (change.type === 'status-span')
          spans.get(change.span.platformId)?.set(`${change.span.from} ${change.span.subject}`, change.span);
        if (change.type === 'verification-report') reports.set(change.runId, change.html);
        if (change.type === 'verification-run-removed') reports.delete(change.runId);
        if (change.type === 'audit') audit.write([change.note]);
        if (change.type === 'alert') known.get(change.alert.platformId)?.set(change.alert.alertId, change.alert);
      }
    },
    audit,
    report: async (runId) => reports.get(runId),
    statusSpans: async (platformId, since) =>
      [...(spans.get(platformId)?.values() ?? [])]
        .filter(({ to }) => to === null || to >= since)
        .toSorted((a, b) => a.from - b.from || (a.subject < b.subject ? -1 : 1)),
    alerts: async (platformId) => [...(known.get(platformId)?.values() ?? [])].toSorted(byTime),
    close: async () => {},
  });
};
