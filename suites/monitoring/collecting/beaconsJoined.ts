import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { computed } from '../scenes/computed.ts';
import { visited } from '../scenes/visited.ts';

const near = (a: number | null | undefined, b: number): boolean =>
  typeof a === 'number' && Math.abs(a - b) <= 0.01 * Math.max(1, Math.abs(b));

/** 7.1.1: what was played is held against how long the resource is, which no beacon says; visits are counted per page. */
export const beaconsJoined: MonitoringCheck = {
  id: 'process.monitoring-joins-beacons',
  verifies: ['beacon-joined-with-static-data'],
  title: {
    'zh-CN': '埋码数据与静态数据关联，算得的访问与观看结果与实际一致',
    en: 'Beacons are joined with static data: visits and viewing come out as they were',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { truth } = await context.use(visited);
    const { values, evidence } = await context.use(computed);
    const { completion, pageViews, viewingSeconds } = truth.resource;
    const wanted: (readonly [id: string, expected: number])[] = [['t3-4-page-views', pageViews]];
    if (viewingSeconds > 0) wanted.push(['t4-8-viewing-time', viewingSeconds]);
    if (completion !== null) wanted.push(['t4-9-completion', completion]);
    const findings: Finding[] = [];
    for (const [id, expected] of wanted) {
      const one = values.resource.get(id);
      const readings = [one?.value, ...(one?.readings ?? []).map(({ value }) => value)];
      if (readings.some((value) => near(value, expected))) continue;
      findings.push(
        lack(
          'not-joined',
          `访客的行程使 ${id} 应为 ${expected}，运行监测平台为 ${one?.value ?? '无'}。`,
          `By what the visitors did ${id} is ${expected}; the monitoring platform has ${one?.value ?? 'nothing'}.`,
          {
            expected,
            actual: one?.value ?? one?.reason ?? null,
            pointer: id,
            evidence,
            hint: [
              '把埋码事件与接口或库表取得的资源信息关联后计算（7.1.1）。',
              'Compute from beacons joined with what interfaces or tables say of the resources (7.1.1).',
            ],
          },
        ),
      );
    }
    if (findings.length > 0) return judged(findings);
    return completion === null
      ? inconclusive('no-data', {
          'zh-CN': '没有可播放的资源，关联无从观察。',
          en: 'Nothing could be played, so no joining could be seen.',
        })
      : judged([]);
  },
};
