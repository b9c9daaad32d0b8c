import { auditNote } from '../audit/auditNote.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { Catalogue } from './catalogue.ts';
import { CatalogueError } from './catalogueError.ts';
import { shownEntry } from './shownEntry.ts';
import { withReview } from './withReview.ts';

/** From which states an entry can be approved or returned. */
export const reviewable = { approve: ['submitted'], return: ['submitted', 'published'] } as const;

/** The authority's word on what platforms publish (7.2.6). */
export const createReview =
  ({ store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>): Catalogue['review'] =>
  async (acting, platformId, entity, { action, reason: given, version }) => {
    const entry = store.entries().find((one) => one.platformId === platformId && one.entity === entity);
    if (entry === undefined) throw new CatalogueError('entry-unknown');
    if (version === undefined) throw new CatalogueError('precondition-required');
    const current = { current: shownEntry(entry, 'authority') };
    // Another address than the one that was looked at must not be approved.
    if (version !== entry.version) throw new CatalogueError('entry-changed', current);
    if (!reviewable[action].some((one) => one === entry.status))
      throw new CatalogueError('action-not-possible', current);
    const reason = given.trim();
    if (action === 'return' && reason === '')
      throw new CatalogueError('reason-needed', {
        problems: [{ pointer: '/reason', message: { 'zh-CN': '请写明理由', en: 'Say why' } }],
      });
    const time = isoTime(clock.now());
    const outcome = action === 'approve' ? 'approved' : 'returned';
    const after = {
      ...entry,
      status: action === 'approve' ? ('published' as const) : ('returned' as const),
      version: entry.version + 1,
      publishedTime: action === 'approve' ? time : null,
      reviews: withReview(entry, { outcome, time, reason, by: acting.actor }),
    };
    await store.note(
      { type: 'entry', entry: after },
      // What is taken off the list is no longer collected by it.
      ...(action === 'return'
        ? [
            {
              type: 'subscription-ended' as const,
              direction: 'authority-to-platform' as const,
              platformId,
              entity: entry.entity,
            },
          ]
        : []),
      auditNote(clock, acting, `catalogue.${action}`, `platform:${platformId}`, {
        entity,
        url: entry.url,
        before: { status: entry.status, version: entry.version },
        after: { status: after.status, version: after.version },
        reason,
      }),
    );
    return after;
  };
