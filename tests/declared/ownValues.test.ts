import { describe, expect, it } from 'vitest';
import { checks as all } from '../../suites/checks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';
import type { Examination } from '../examine.ts';

const patient = { timeout: 450_000 };
// There is no monitoring platform with a record of theirs.
const checks = all.filter(({ needs }) => !needs.includes('application-record'));
const only = (...ids: readonly string[]) => checks.filter(({ id }) => ids.includes(id));
const results = async (examination: Examination): Promise<readonly CheckResult[]> =>
  checkResults(await examine(examination));
const brief = ({ id, verdict, basis, findings }: CheckResult) => ({
  id,
  verdict,
  basis,
  bases: findings.map((one) => one.basis),
});

/** Hardly a name of the profile is left. */
const own = {
  timeZone: 'Asia/Urumqi',
  'beacon.queue': 'qt_queue',
  'beacon.logHost': 'log.platform.example',
  'beacon.codes.play': 'bofang',
  'beacon.codes.like': 'dianzan',
  'beacon.codes.forward': 'zhuanfa',
  'beacon.codes.favourite': 'shoucang',
  'beacon.codes.rating': 'pingfen',
  'beacon.codes.navigationExposure': 'nav_exp',
  'beacon.codes.carouselExposure': 'banner_exp',
  'beacon.parameters.resource': 'rid',
  'beacon.parameters.playedSegments': 'segs',
  'beacon.parameters.score': 'fen',
  'interfaces.headers.appKey': 'X-Caller',
  'interfaces.headers.signature': 'X-Sign',
  'interfaces.encoding.signature': 'base64',
  'interfaces.skewSeconds': 120,
  'interfaces.error.codePointer': '/code',
  'interfaces.error.messagePointer': '/msg',
  'interfaces.paging.pageParameter': 'pageNo',
  'interfaces.paths.user': '/people',
  'exchange.schema': 'front',
  'exchange.tables.user': 'T_YH',
  'exchange.tables.change-log': 'ops_log',
  'exchange.tables.alert': 'gaojing',
  'exchange.columns.platformId': 'ptbs',
  'exchange.columns.updateTime': 'gxsj',
  'exchange.columns.isDeleted': 'scbz',
  'exchange.columns.recordKey': 'jlzj',
  'exchange.columns.tableName': 'bm',
  'exchange.columns.operation': 'czlx',
};

describe.concurrent('a platform with names and conventions of its own, declared by its statement', () => {
  it('is compared with them: nothing is found that the profile alone would have found', patient, async () => {
    const found = await results({ kind: 'resource', own, frontDatabase: 'postgresql', checks });
    const wrong = found.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
    expect(
      wrong.map((one) => ({
        ...brief(one),
        messages: one.findings.map(({ message }) => message.en),
        reason: one.reason,
      })),
    ).toEqual([]);
    expect(found.filter(({ basis }) => basis === 'assumed').map(({ id }) => id)).toEqual(
      checks
        .filter(({ comparedWith }) => comparedWith !== 'text' && comparedWith.profile.length === 0)
        .map(({ id }) => id)
        .filter((id) => found.some((one) => one.id === id))
        .sort(),
    );
  });
});

describe.concurrent('a platform that declares a value of its own and does otherwise', () => {
  it.each<[Examination, Readonly<Record<string, readonly [path: string, value: unknown]>>]>([
    [
      { kind: 'resource' },
      {
        'beacon.interactions-reported': ['beacon.codes.like', 'dianzan'],
        'interface.error-information-is-structured': ['interfaces.error.codePointer', '/code'],
      },
    ],
    [
      { kind: 'resource', frontDatabase: 'postgresql' },
      {
        'exchange.log-table-prepared': ['exchange.tables.change-log', 'ops_log'],
        'exchange.time-field-precise': ['exchange.timePrecisionDigits', 6],
      },
    ],
  ])('fails, as declared: %j', patient, async (examination, said) => {
    const found = await results({
      ...examination,
      checks: only(...Object.keys(said)),
      config: { values: Object.fromEntries(Object.values(said)) },
    });
    expect(found.map(({ id, verdict, basis }) => ({ id, verdict, basis }))).toEqual(
      Object.keys(said).map((id) => ({ id, verdict: 'failed', basis: 'declared' })),
    );
    expect(found.every(({ findings }) => findings.some(({ basis }) => basis === 'declared'))).toBe(true);
  });

  it('is only warned for what it never declared', patient, async () => {
    const path = 'interfaces.error.codePointer';
    const [found] = await results({
      kind: 'resource',
      checks: only('interface.error-information-is-structured'),
      // It answers errors in its own way, and neither adopts a profile nor states anything.
      own: { [path]: '/code' },
      change: (target) => ({
        ...target,
        declaration: { values: {}, requirements: {} },
        interfaces: target.interfaces && { urls: target.interfaces.urls, credentials: target.interfaces.credentials },
      }),
    });
    expect(found).toMatchObject({ verdict: 'warning', basis: 'assumed' });
  });
});

it('a profile that is not the run’s is told at its beginning, and binds nobody', patient, async () => {
  const [header, ...lines] = await examine({
    kind: 'resource',
    checks: only('interface.error-information-is-structured'),
    own: { 'interfaces.error.codePointer': '/code' },
    config: { adopts: { id: 'ministry', version: '2' } },
    change: (target) => ({
      ...target,
      declaration: { ...target.declaration, values: {} },
      interfaces: target.interfaces && { urls: target.interfaces.urls, credentials: target.interfaces.credentials },
    }),
  });
  expect(header).toMatchObject({
    type: 'header',
    notes: [{ en: expect.stringMatching(/adopts the profile ministry 2/) as string }],
    declaration: { adopts: { id: 'ministry' } },
  });
  expect(checkResults(lines).map(({ verdict, basis }) => [verdict, basis])).toEqual([['warning', 'assumed']]);
});
