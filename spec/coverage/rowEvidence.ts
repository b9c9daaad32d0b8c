import type { EntityName } from '../entities/entityName.ts';
import type { ProfileValues } from '../profiles/profileValues.ts';

/** Records that show that a row can be had from them. */
export interface RecordEvidence {
  readonly entity: EntityName;
  /** Condition on the landed table of the entity: at least one record has what the row is computed from. */
  readonly where: string;
  /** What that is, a field of the entity's schema. */
  readonly item: string;
  /**
   * `every`: a property that any such record has, so that records without it show that it is not given. `some`: what only
   * happens to some (a case completed, a resource liked): where none has it, nothing was shown.
   */
  readonly of: 'every' | 'some';
}

/** Beacon events that show it. */
export interface EventEvidence {
  /** Condition on `beacon_event`. */
  readonly where: string;
  /** Key of the profile's event codes; bound to `{code:String}`. */
  readonly code?: keyof ProfileValues['beacon']['codes'];
}

/** By what a row of tables 2–6 is seen to be obtained. */
export interface RowEvidence {
  /** All of these, by one interface or one table exchange. Absent: records cannot tell it. */
  readonly records?: readonly [RecordEvidence, ...RecordEvidence[]];
  readonly events?: EventEvidence;
  /** Records that the row needs beside the events, by either channel. */
  readonly besideEvents?: readonly RecordEvidence[];
}

const every = (entity: EntityName, item: string, where: string): RowEvidence => ({
  records: [{ entity, item, where, of: 'every' }],
});
const some = (entity: EntityName, item: string, where: string): RecordEvidence => ({ entity, item, where, of: 'some' });
const events = (where: string): RowEvidence => ({ events: { where } });
const users = every('user', 'userId', 'true');
const userTypes = every('user', 'type', "type != ''");
const views = "kind = 'page-view'";
const plays = "kind = 'play' AND notEmpty(played_segments)";

const interaction = (action: string, code: keyof ProfileValues['beacon']['codes'], scored = false): RowEvidence => ({
  records: [some('evaluation', 'action', `action = '${action}'${scored ? ' AND score IS NOT NULL' : ''}`)],
  events: {
    where: `kind = 'interaction' AND event_code = {code:String}${scored ? ' AND score IS NOT NULL' : ''}`,
    code,
  },
});

/**
 * Rows of tables 2–6 by id of their indicator: what must have come for the row to count as obtained (6.3–6.7). Tables 1
 * and 7 do not come from the access platform (6.2, 6.8).
 */
export const rowEvidence: Readonly<Record<string, RowEvidence>> = {
  't2-1-column-id': every('site-column', 'columnId', "column_id != ''"),
  't2-2-column-level': every('site-column', 'level', 'level >= 1'),
  't2-3-column-name': every('site-column', 'name', "match(name, '[^\\\\p{Z}\\\\p{Cc}\\\\p{Cf}]')"),
  't2-4-parent-column-id': { records: [some('site-column', 'parentColumnId', "parent_column_id != ''")] },
  't2-5-column-link': every('site-column', 'url', "url != ''"),
  't2-6-platform-id': every('site-column', 'platformId', "platform_id != ''"),
  't3-1-unique-visitors': events(views),
  't3-2-devices': events(`${views} AND device != ''`),
  't3-3-regions': events(`${views} AND country != ''`),
  't3-4-page-views': events(views),
  't3-5-views-per-hundred': events(views),
  't3-6-clicks': events("kind = 'click'"),
  't3-7-click-trace': events("kind = 'exposure'"),
  't4-1-resources': every('resource', 'resourceId', 'true'),
  't4-2-resources-by-type': every('resource', 'type', "type != ''"),
  't4-3-resources-by-source': every('resource', 'source', "source != ''"),
  't4-4-resources-by-stage': every('resource', 'stage', "stage != ''"),
  't4-5-resources-by-subject': every('resource', 'subject', "subject != ''"),
  't4-6-users': users,
  't4-7-users-by-type': userTypes,
  't4-8-viewing-time': events(plays),
  't4-9-completion': {
    ...events(plays),
    besideEvents: [some('resource', 'durationSeconds', 'duration_seconds > 0')],
  },
  't4-10-average-views': {
    ...events(`${views} AND resource_id != ''`),
    besideEvents: [{ entity: 'resource', item: 'resourceId', where: 'true', of: 'every' }],
  },
  't4-11-ratings': interaction('rating', 'rating'),
  't4-12-average-score': interaction('rating', 'rating', true),
  't4-13-likes': interaction('like', 'like'),
  't4-14-forwards': interaction('forward', 'forward'),
  't4-15-favourites': interaction('favourite', 'favourite'),
  't5-1-service-items': every('service-item', 'itemId', 'true'),
  't5-2-accepted-cases': every('service-case', 'acceptedTime', 'accepted_time IS NOT NULL'),
  't5-3-completed-cases': { records: [some('service-case', 'completedTime', 'completed_time IS NOT NULL')] },
  't5-4-average-handling-time': {
    records: [some('service-case', 'completedTime', 'completed_time >= accepted_time')],
  },
  't5-5-users': users,
  't5-6-users-by-type': userTypes,
  't5-7-evaluations': every('service-evaluation', 'evaluationId', 'true'),
  't5-8-good-evaluations': every('service-evaluation', 'score', 'score IS NOT NULL'),
  't5-9-bad-evaluations': every('service-evaluation', 'score', 'score IS NOT NULL'),
  't6-1-management-items': every('management-item', 'itemId', 'true'),
  't6-2-users': users,
  't6-3-users-by-type': userTypes,
  't6-4-automatic-fill-share': every(
    'form',
    'autoFilledFields',
    'total_fields IS NOT NULL AND auto_filled_fields IS NOT NULL',
  ),
  't6-5-external-call-rate': {
    records: [
      { entity: 'data-item', item: 'dataItemId', where: 'true', of: 'every' },
      some('data-item-call', 'dataItemId', "data_item_id != ''"),
    ],
  },
};
