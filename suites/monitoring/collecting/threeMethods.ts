import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collected } from '../scenes/collected.ts';
import { visited } from '../scenes/visited.ts';

/** 5.1: what beacons, interfaces and the front database of a partner hold comes to the monitoring platform by each of them. */
export const threeMethods: MonitoringCheck = {
  id: 'process.monitoring-collects-by-three-methods',
  verifies: ['monitors-by-three-methods'],
  title: {
    'zh-CN': '以采集代码、接口与库表交换三种方式取得数据',
    en: 'Data are obtained by beacons, interfaces and table exchange',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { truth, correlationId, evidence } = await context.use(visited);
    const { pulled, extracted, evidence: collecting } = await context.use(collected);
    const { platformId } = context.target;
    const events = await context.ask('listGoodEvents', { query: { platformId, correlationId } });
    if (!events.ok) blockedBy(events);
    const landed = (events.body as { readonly records: readonly unknown[] }).records.length;
    const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
    const [given, taken] = [
      sum(pulled.resource.map(({ records }) => records)),
      sum(pulled.resource.map((one) => one.landed)),
    ];
    const rows = sum(extracted.map((one) => one.rows));
    const findings: Finding[] = [];
    if (landed !== truth.resource.events)
      findings.push(
        lack(
          'beacons-not-landed',
          `接收了 ${truth.resource.events} 条埋码事件，落库 ${landed} 条。`,
          `${truth.resource.events} beacons were accepted, and ${landed} landed.`,
          {
            expected: truth.resource.events,
            actual: landed,
            pointer: events.url,
            evidence: [...evidence, ...events.evidence],
            hint: [
              '采集端应答成功的事件须落库（5.1、7.1）。',
              'Land every event that the collector accepts (5.1, 7.1).',
            ],
          },
        ),
      );
    if (given === 0 || taken < given)
      findings.push(
        lack(
          'interfaces-not-landed',
          `接口采集得到 ${given} 条记录，落库 ${taken} 条。`,
          `Interface collection brought ${given} records, and ${taken} landed.`,
          {
            expected: { 'zh-CN': '接口给出的全部记录', en: 'all records that the interfaces give' },
            actual: taken,
            evidence: collecting,
            hint: [
              '逐页采集接口并全部落库（5.1、7.2）。',
              'Pull every page of the interfaces and land all of it (5.1, 7.2).',
            ],
          },
        ),
      );
    if (rows === 0)
      findings.push(
        lack('exchange-not-landed', '库表交换没有取得任何行。', 'Table exchange brought no row.', {
          expected: { 'zh-CN': '前置数据库的各行', en: 'the rows of the front database' },
          actual: extracted.flatMap(({ problems }) => problems.map(({ code }) => code)).slice(0, 5),
          evidence: collecting,
          hint: [
            '从前置数据库抽取数据并落库（5.1、7.3）。',
            'Extract from the front database and land the rows (5.1, 7.3).',
          ],
        }),
      );
    return judged(findings);
  },
};
