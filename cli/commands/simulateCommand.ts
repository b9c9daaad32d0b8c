import { join, resolve } from 'node:path';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { CollectorRefusalError } from '../../fixtures/visitors/collectorRefusalError.ts';
import { simulateVisitors } from '../../fixtures/visitors/simulateVisitors.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { landRecords } from '../../mocks/monitoring-platform/warehouse/landRecords.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { OutputError } from '../../reports/outputError.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { simulateEvents } from '../running/simulateEvents.ts';
import { stopSignal } from '../console/stopSignal.ts';
import { unlessStopped } from '../console/unlessStopped.ts';

const origin = 'https://simulated.example';
const pages = [`${origin}/`, ...Array.from({ length: 8 }, (_, at) => `${origin}/columns/${at + 1}`)];
const resources = Array.from({ length: 5 }, (_, at) => ({
  id: `simulated-${at + 1}`,
  url: `${origin}/resources/${at + 1}`,
  durationSeconds: 120 + at * 60,
}));
/** Before any visit, so that the resources were there. */
const landedAt = '2026-01-01T00:00:00.000+08:00';
const mostVisitors = 5_080;

/** A collector of this machine only: nobody else's is to be flooded. */
const collectorAt = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  )
    return url.origin;
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--collector 只接受本机地址（例如 heyan monitor 打印的 url），实为 ${text}。`,
    en: `--collector takes an address of this machine only (such as the url that heyan monitor prints), but got ${text}.`,
  });
};

/**
 * `heyan simulate`: visitors with a known itinerary against a collector of this machine; without `--collector` against a monitoring platform
 * of its own, whose indicators are then printed beside the truth. With `--events=NUMBER` so many events are written straight into
 * `--warehouse` instead, to measure with. Prints JSON.
 */
export const simulateCommand = async ({ line, output }: CommandInput): Promise<ExitCode> => {
  const profile = await loadProfile(line.text('profile'));
  const seed = line.number('seed') ?? 1;
  const events = line.number('events');
  if (events !== undefined) {
    const [warehouse, days] = [line.text('warehouse'), line.number('days') ?? 10];
    if (events < 1 || days < 1 || days > 400)
      throw new UsageError('HEYAN_FLAG_VALUE', {
        'zh-CN': `--events 应至少为 1，--days 应为 1 至 400，实为 ${events} 与 ${days}。`,
        en: `--events expects at least 1 and --days 1 to 400, but got ${events} and ${days}.`,
      });
    output.print(
      JSON.stringify(
        await simulateEvents({
          events: Math.floor(events),
          days: Math.floor(days),
          seed,
          profile,
          now: Date.now(),
          ...(warehouse !== undefined && { warehouse }),
        }),
        null,
        2,
      ),
    );
    return 0;
  }
  const visitors = line.number('visitors') ?? 100;
  if (visitors < 1 || visitors > mostVisitors) {
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--visitors 应为 1 至 ${mostVisitors}，实为 ${visitors}。`,
      en: `--visitors expects 1 to ${mostVisitors}, but got ${visitors}.`,
    });
  }
  const given = line.text('collector');
  const appKey = line.text('app-key') ?? 'simulated0simulated0simu';
  const rate = line.number('rate');
  if (rate !== undefined && rate <= 0)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--rate 应大于 0，实为 ${rate}。`,
      en: `--rate expects more than 0, but got ${rate}.`,
    });
  const out = line.text('out');
  if (out !== undefined) {
    try {
      makeDirectory(out);
    } catch (error) {
      throw error instanceof Error ? new OutputError(resolve(out), error) : error;
    }
  }
  const signal = stopSignal();
  const own =
    given === undefined
      ? await unlessStopped(
          signal,
          () => startMonitoringPlatform({ profile }),
          (late) => late.close(),
        )
      : undefined;
  if (signal.aborted) return 4;
  try {
    await own?.register({ platformId: 'simulated', name: 'simulated', kind: 'resource', appKey, hosts: [] });
    if (own !== undefined)
      await landRecords(
        own.warehouse,
        'resource',
        'interface',
        resources.map(({ id, durationSeconds }) => ({
          platformId: 'simulated',
          resourceId: id,
          title: id,
          type: 'video',
          source: 'platform',
          durationSeconds,
          createTime: landedAt,
          updateTime: landedAt,
          isDeleted: false,
        })),
      );
    const correlationId = `simulate-${seed}`;
    const truth = await simulateVisitors({
      collectorUrl: given === undefined ? (own?.url ?? '') : collectorAt(given),
      seed,
      visitors,
      appKey,
      correlationId,
      pages,
      resources,
      codes: profile.values.beacon.codes,
      signal,
      ...(rate !== undefined && { eventsPerSecond: rate }),
      ...(out !== undefined && { truthFile: join(out, 'truth.json') }),
    });
    const values = await own?.indicators.compute({ platformId: 'simulated', correlationId });
    const indicators = values
      ?.filter(
        (value) =>
          value.status === 'computed' &&
          (value.table === 3 || value.id === 't4-8-viewing-time' || value.id === 't4-9-completion'),
      )
      .map(({ id, value }) => ({ id, value }));
    output.print(JSON.stringify({ truth, ...(indicators && { indicators }) }, null, 2));
    return 0;
  } catch (error) {
    if (signal.aborted) return 4;
    if (error instanceof CollectorRefusalError)
      throw new UsageError(
        'HEYAN_FLAG_VALUE',
        {
          'zh-CN': `采集端拒收了事件：--app-key=${appKey} 未在该处登记，或同一 --seed 的模拟已经跑过。`,
          en: `The collector refused the events: --app-key=${appKey} is not registered there, or a simulation with this --seed has run before.`,
        },
        { cause: error },
      );
    throw error;
  } finally {
    await own?.close();
  }
};
