import type { CollectionMethod } from '../collectionMethod.ts';

/** Which sentence of the draft a value of the profile gives shape to. */
export interface ValueClause {
  readonly clause: string;
  /** `mandatory`: the text asks for something that needs such a value; `optional`: a platform may do without. */
  readonly need: 'mandatory' | 'optional';
  /** It only concerns a platform that chose this method (5.2). */
  readonly method?: CollectionMethod;
}

const beacon = (clause: string, need: ValueClause['need']): ValueClause => ({ clause, need, method: 'beacon' });
const byInterface = (clause: string, need: ValueClause['need']): ValueClause => ({ clause, need, method: 'interface' });
const exchange = (clause: string, need: ValueClause['need']): ValueClause => ({ clause, need, method: 'exchange' });

/**
 * By path of the profile, or by what the path begins with: the longest that fits holds. Every path of the profile has one, and
 * everything here stands for a path that exists (`valueClauses.test.ts`).
 */
export const valueClauses: Readonly<Record<string, ValueClause>> = {
  timeZone: { clause: '7.3.3', need: 'mandatory' },
  'discovery.path': { clause: '8.2', need: 'optional' },
  'beacon.scriptId': beacon('A.1', 'optional'),
  'beacon.scriptAddresses': beacon('A.1', 'optional'),
  'beacon.queue': beacon('A.1', 'optional'),
  'beacon.logHost': beacon('A.1', 'mandatory'),
  'beacon.appKeyPattern': beacon('A.1', 'optional'),
  'beacon.codes': beacon('7.1.3', 'optional'),
  'beacon.codes.navigationExposure': beacon('table-3', 'mandatory'),
  'beacon.codes.carouselExposure': beacon('table-3', 'mandatory'),
  'beacon.snippetPlace': beacon('A.1', 'optional'),
  'beacon.logHostKey': beacon('A.1', 'optional'),
  'beacon.debugInProduction': beacon('A.1', 'optional'),
  'beacon.pageCodeParameter': beacon('7.1.2', 'mandatory'),
  'beacon.reportSeconds': beacon('7.1.1', 'optional'),
  'beacon.parameters': beacon('table-4', 'optional'),
  'beacon.conventions': beacon('7.1.2', 'optional'),
  'beacon.conventions.reloadsAreViews': beacon('table-3', 'optional'),
  'interfaces.scheme': byInterface('7.2.4', 'mandatory'),
  'interfaces.headers': byInterface('7.2.4', 'optional'),
  'interfaces.headers.parameters': byInterface('7.2.4', 'mandatory'),
  'interfaces.encoding': byInterface('7.2.4', 'optional'),
  'interfaces.encoding.parameters': byInterface('7.2.4', 'mandatory'),
  'interfaces.skewSeconds': byInterface('7.2.4', 'optional'),
  'interfaces.error': byInterface('7.2.3', 'optional'),
  'interfaces.error.messagePointer': byInterface('7.2.3', 'mandatory'),
  'interfaces.error.statusAs': byInterface('7.2.3', 'mandatory'),
  'interfaces.envelope': byInterface('7.2.3', 'mandatory'),
  'interfaces.envelope.codePointer': byInterface('7.2.3', 'optional'),
  'interfaces.envelope.successCodes': byInterface('7.2.3', 'optional'),
  'interfaces.paging': byInterface('7.2.3', 'optional'),
  'interfaces.rest': byInterface('7.2.5', 'optional'),
  'interfaces.recordFormat': byInterface('7.2.3', 'optional'),
  'interfaces.deletedValues': byInterface('7.2.3', 'optional'),
  'interfaces.timePrecisionDigits': byInterface('7.2.3', 'optional'),
  'interfaces.tlsVersion': byInterface('7.2.4', 'optional'),
  'interfaces.catalogue': byInterface('7.2.6', 'optional'),
  'interfaces.paths': byInterface('7.2.3', 'optional'),
  'interfaces.requestsPerSecond': byInterface('7.2.2', 'optional'),
  'interfaces.requestsInFlight': byInterface('7.2.2', 'optional'),
  'interfaces.pullCron': byInterface('7.2.2', 'optional'),
  'exchange.schema': exchange('7.3.2', 'optional'),
  'exchange.tables': exchange('7.3.2', 'mandatory'),
  'exchange.columns': exchange('7.3.2', 'mandatory'),
  'exchange.columns.createTime': exchange('7.3.2', 'optional'),
  'exchange.columns.updateTime': exchange('7.3.3', 'mandatory'),
  'exchange.columns.isDeleted': exchange('7.3.3', 'mandatory'),
  'exchange.keyContainsPlatformId': exchange('7.3.3', 'optional'),
  'exchange.onePlatformOnly': exchange('7.3.2', 'optional'),
  'exchange.columnTypes': exchange('7.3.2', 'optional'),
  'exchange.comments': exchange('7.3.2', 'optional'),
  'exchange.timeFieldIndexed': exchange('7.3.3', 'optional'),
  'exchange.accountRights': exchange('7.3.2', 'optional'),
  'exchange.softDelete': exchange('7.3.3', 'optional'),
  'exchange.logOperations': exchange('7.3.2', 'optional'),
  'exchange.pushFinishedBy': exchange('7.3.3', 'mandatory'),
  'exchange.timePrecisionDigits': exchange('7.3.3', 'optional'),
  'exchange.clockToleranceSeconds': exchange('7.3.3', 'optional'),
  'exchange.extractionCron': exchange('7.3.3', 'optional'),
  'exchange.overlapSeconds': exchange('7.3.3', 'optional'),
  'exchange.alertRectificationSeconds': exchange('7.3.5', 'optional'),
  'sources.collectionCron': { clause: '6.2', need: 'optional' },
  'indicators.visitorWindow': { clause: 'table-3', need: 'optional' },
  'indicators.utilization': { clause: 'table-1', need: 'optional' },
  'indicators.siteStructure': { clause: 'table-2', need: 'optional' },
  'indicators.visitorIdentity': { clause: 'table-3', need: 'optional' },
  'indicators.deviceIdentity': { clause: 'table-3', need: 'optional' },
  'indicators.robots': { clause: 'table-3', need: 'optional' },
  'indicators.pageIdentity': { clause: 'table-3', need: 'optional' },
  'indicators.viewsPerHundredVisitors': { clause: 'table-3', need: 'optional' },
  'indicators.clicks': { clause: 'table-3', need: 'optional' },
  'indicators.clickTrail': { clause: 'table-3', need: 'optional' },
  'indicators.completion': { clause: 'table-4', need: 'optional' },
  'indicators.viewingTime': { clause: 'table-4', need: 'optional' },
  'indicators.averageViews': { clause: 'table-4', need: 'optional' },
  'indicators.interactions': { clause: 'table-4', need: 'optional' },
  'indicators.goodScoreAtLeast': { clause: 'table-5', need: 'optional' },
  'indicators.badScoreAtMost': { clause: 'table-5', need: 'optional' },
  'indicators.completedCases': { clause: 'table-5', need: 'optional' },
  'indicators.caseDuration': { clause: 'table-5', need: 'optional' },
  'indicators.handlingMean': { clause: 'table-5', need: 'optional' },
  'indicators.evaluationLevels': { clause: 'table-5', need: 'optional' },
  'indicators.automaticFill': { clause: 'table-6', need: 'optional' },
  'indicators.externalCallRate': { clause: 'table-6', need: 'optional' },
  'indicators.attackUnit': { clause: 'table-7', need: 'optional' },
  'indicators.visitDuration': { clause: '6.4', need: 'optional' },
  'indicators.recordsPlausible': { clause: '6.1', need: 'optional' },
};
