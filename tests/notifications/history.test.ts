import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatusSpan } from '../../mocks/monitoring-platform/history/contract/statusSpan.ts';
import { summarizeSpans } from '../../mocks/monitoring-platform/history/summarizeSpans.ts';
import { trackSpans } from '../../mocks/monitoring-platform/history/trackSpans.ts';
import { testRun } from '../../mocks/monitoring-platform/verification/testRun.ts';
import { openNotifications, wrongItem } from './openNotifications.ts';

const hour = 3_600_000;

describe('spans', () => {
  /** As the store does: by subject and beginning. */
  const play = (looks: readonly (readonly [at: number, state: StatusSpan['state']])[]): readonly StatusSpan[] => {
    const known = new Map<number, StatusSpan>();
    for (const [at, state] of looks) {
      const open = [...known.values()].filter(({ to }) => to === null);
      for (const span of trackSpans('p', open, [['health', state]], at * hour)) known.set(span.from, span);
    }
    return [...known.values()];
  };
  it('last as long as it is seen to be so, and are not known where nobody looked', () => {
    const spans = play([
      [0, 'ok'],
      [1, 'ok'],
      [2, 'alert'],
      [3, 'alert'],
      [4, 'ok'],
      // The monitoring platform was not there.
      [20, 'alert'],
      [21, 'alert'],
    ]);
    expect(
      spans.map(({ state, from, seenAt, to }) => [state, from / hour, seenAt / hour, to === null ? null : to / hour]),
    ).toEqual([
      ['ok', 0, 1, 2],
      ['alert', 2, 3, 4],
      ['ok', 4, 4, 4],
      ['alert', 20, 21, null],
    ]);
    const at = (from: number, to: number) => summarizeSpans(spans, { from: from * hour, to: to * hour });
    expect(at(0, 22)).toMatchObject({
      okMs: 2 * hour,
      alertMs: 4 * hour,
      unknownMs: 16 * hour,
      outages: 2,
      longestMs: 2 * hour,
      availability: 1 / 3,
    });
    // Begun before the period, and cut by it.
    expect(at(3, 5)).toMatchObject({ alertMs: hour, okMs: 0, unknownMs: hour, outages: 1, availability: 0 });
    // Not seen for too long: it is not said that it is so still.
    expect(at(21, 40)).toMatchObject({ alertMs: 0, unknownMs: 19 * hour, availability: null, spans: [] });
    expect(at(20, 22).spans).toEqual([{ state: 'alert', from: 20 * hour, to: 22 * hour, isOpen: true }]);
  });
});

describe('the history of a platform', () => {
  let opened: Awaited<ReturnType<typeof openNotifications>>;
  beforeAll(async () => {
    opened = await openNotifications();
  });
  afterAll(() => opened.platform.close());

  it('says from when to when each status was, how long it was broken, and what share of the time it was well', async () => {
    const begun = opened.time.now;
    const run = (state: 'passed' | 'failed', kind: 'front-database' | 'suite') =>
      opened.platform.store.note({ type: 'verification-run', run: testRun('p1', { runId: kind, kind, state }) });
    await run('failed', 'front-database');
    for (let look = 0; look <= 10; look += 1) {
      if (look === 5) await run('passed', 'front-database');
      const items = look >= 2 && look < 4 ? [wrongItem('a')] : look >= 6 && look < 9 ? [wrongItem('a')] : [];
      await opened.platform.exceptions.observe('p1', [
        ...items,
        ...(look === 10 ? [wrongItem('page-silent', { aspect: 'completeness' })] : []),
      ]);
      opened.time.now += hour;
    }
    opened.time.now -= hour;
    const { body, text } = await opened.ask('reviewer', 'GET', '/platforms/p1/history');
    const bySubject = Object.fromEntries(
      (body['subjects'] as readonly { subject: string }[]).map(({ subject, ...rest }) => [subject, rest]),
    );
    expect(bySubject['health']).toMatchObject({
      availability: 0.5,
      alertSeconds: 5 * 3600,
      outages: 2,
      longestSeconds: 3 * 3600,
    });
    expect(bySubject['completeness']).toMatchObject({ availability: 1, outages: 1, alertSeconds: 0 });
    expect(bySubject['consistency']).toMatchObject({ availability: 1, outages: 0 });
    expect(bySubject['front-database']).toMatchObject({ availability: 0.5, alertSeconds: 5 * 3600 });
    expect(bySubject['suite']).toMatchObject({ availability: null, spans: [] });
    expect(body['exceptions']).toMatchObject([
      { code: 'page-silent', state: 'open', brokenSeconds: 0, times: [{ toTime: null }] },
      { code: 'a', state: 'closed', brokenSeconds: 5 * 3600, times: [{}, {}] },
    ]);
    expect(text).toContain(new Date(begun + 8 * hour).toISOString().slice(0, 19));
    for (const days of ['0', '367', 'x'])
      expect((await opened.ask('reviewer', 'GET', `/platforms/p1/history?days=${days}`)).status).toBe(400);
    expect((await opened.ask('applicant', 'GET', '/platforms/p1/history')).code).toBe('platform-unknown');
    // A day ago nothing was known.
    expect(
      (
        (await opened.ask('reviewer', 'GET', '/platforms/p1/history?days=1')).body['subjects'] as readonly {
          unknownSeconds: number;
        }[]
      )[0]?.unknownSeconds,
    ).toBe(14 * 3600);
    await opened.platform.remove('p1');
    await opened.platform.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k1', hosts: [] });
    expect((await opened.ask('reviewer', 'GET', '/platforms/p1/history')).body).toMatchObject({
      exceptions: [],
      subjects: [{ spans: [] }, {}, {}, {}, {}, {}, {}],
    });
  });
});
