import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { badRecords } from '../../alerts/mending/badRecords.ts';
import { inFrontDatabase } from '../../exchange/reading/inFrontDatabase.ts';
import { readRecords } from '../../exchange/reading/readRecord.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';
import { collectAgain } from './collectAgain.ts';
import { controlOf } from './controlOf.ts';
import { collected } from './collected.ts';

type Violation = components['schemas']['Violation'];
interface ListedAlert {
  readonly alertId: string;
  readonly recordKey: string;
  readonly status: string;
  readonly createdTime: string;
}

/** A record of the partner that breaks a rule, alerted and then mended. */
export interface Alerted {
  readonly recordKey: string;
  readonly field: string;
  /** Found by the verification of landed data (7.3.4), before and after the partner mended it. */
  readonly found: boolean;
  readonly foundAfterwards: boolean;
  /** Rows of the alert table of the front database about that record, with what they say of the platform. */
  readonly written: readonly Readonly<Record<string, unknown>>[];
  /** What the monitoring platform lists of it (7.3.5). */
  readonly listed: readonly ListedAlert[];
  /** How many alerts the partner acted on. */
  readonly actedOn: number;
  readonly evidence: readonly string[];
}

const verifyAndFind = async (
  { ask, target }: MonitoringContext,
  recordKey: string,
): Promise<{ readonly found: boolean; readonly evidence: readonly string[] }> => {
  const told = await ask('verifyLandedData', { path: { platformId: target.platformId } });
  if (!told.ok) blockedBy(told);
  const { violations } = told.body as { readonly violations: readonly Violation[] };
  return { found: violations.some((one) => one.recordKey === recordKey), evidence: told.evidence };
};

/** 7.3.4, 7.3.5: a bad record is pushed, extracted, verified and alerted; the partner acts on the alert and pushes; then all of it once more. */
export const alerted: MonitoringScene<Alerted> = {
  id: 'monitoring.alerted',
  deadlineMs: 120_000,
  play: async (context) => {
    const { ask, clock, correlationId, target, own } = context;
    await context.use(collected);
    const control = controlOf(context);
    const ids = new Map<EntityName, string>();
    for (const entity of ['user', 'resource'] as const) {
      const fetched = await fetchRecords(own, entity, { mostPages: 1 });
      const key = keyField(entity);
      const id = fetched.ok ? fetched.records[0]?.[key] : undefined;
      if (typeof id === 'string') ids.set(entity, id);
    }
    const [bad] = badRecords(target.kind, correlationId, clock.now() - 60_000, (entity) => ids.get(entity));
    if (bad === undefined) throw new Error('Expected an entity that refers to another.');
    const recordKey = await control.insert(bad.entity, bad.fields);
    const evidence: string[] = [];
    try {
      await control.push('increment');
      for (const one of (await collectAgain(context, 'extractTables')).evidence) evidence.push(one);
      const before = await verifyAndFind(context, recordKey);
      const sent = await ask('sendAlerts', { path: { platformId: target.platformId } });
      if (!sent.ok) blockedBy(sent);
      const { alertIds } = sent.body as { readonly alertIds: readonly string[] };
      const written = await inFrontDatabase(own, 'exchangeUser', async (database) => {
        const table = database.tables.find((one) => one.class === 'alert');
        if (table === undefined) return [];
        return [...(await readRecords(database, table, alertIds)).values()].map(({ fields }) => fields);
      });
      const list = await ask('listAlerts', { path: { platformId: target.platformId } });
      if (!list.ok) blockedBy(list);
      const { alerts } = list.body as { readonly alerts: readonly ListedAlert[] };
      const actedOn = await control.actOnAlerts();
      await control.push('increment');
      const extraction = await collectAgain(context, 'extractTables');
      const after = await verifyAndFind(context, recordKey);
      return {
        recordKey,
        field: bad.field,
        found: before.found,
        foundAfterwards: after.found,
        written: written.filter((fields) => fields['recordKey'] === recordKey),
        listed: alerts.filter((one) => one.recordKey === recordKey),
        actedOn,
        evidence: [
          ...evidence,
          ...before.evidence,
          ...sent.evidence,
          ...list.evidence,
          ...extraction.evidence,
          ...after.evidence,
        ],
      };
    } finally {
      await control.softDelete(bad.entity, recordKey);
      await control.push('increment');
      await collectAgain(context, 'extractTables');
    }
  },
};
