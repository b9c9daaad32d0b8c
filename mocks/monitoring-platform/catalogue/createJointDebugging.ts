import { randomBytes, randomUUID } from 'node:crypto';
import { CredentialsError } from '../../../spec/encryption/credentialsError.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { withOverrides } from '../../../spec/profiles/withOverrides.ts';
import { createRecordJudge } from '../interface-client/createRecordJudge.ts';
import { createPacer } from '../interface-client/createPacer.ts';
import type { Pacer } from '../interface-client/createPacer.ts';
import { fetchPage } from '../interface-client/fetchPage.ts';
import type { PageResult } from '../interface-client/fetchPage.ts';
import { transportByFetch } from '../interface-client/transportByFetch.ts';
import { createSourceProblem } from '../interface-client/createSourceProblem.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';
import type { Catalogue, CatalogueDescription, DebuggingResult } from './catalogue.ts';

/** An interface to call: as the catalogue describes it, or only an address. */
export interface DebuggedInterface {
  readonly entity: EntityName;
  readonly url: string;
  readonly dataItems?: CatalogueDescription['dataItems'];
}

type Options = NonNullable<Parameters<Catalogue['debugJointly']>[1]>;

export interface JointDebugging {
  /** One page of an interface, asked for with right header parameters. */
  readonly callOnce: (platform: RegisteredPlatform, one: DebuggedInterface, options?: Options) => Promise<PageResult>;
  readonly debug: (
    platform: RegisteredPlatform,
    interfaces: readonly DebuggedInterface[],
    options?: Options,
  ) => Promise<readonly DebuggingResult[]>;
  readonly results: (platformId: string) => Promise<readonly DebuggingResult[]>;
}

const bodyLimit = 4 * 1024 * 1024;
const requestTimeoutMs = 10_000;
const mostKept = 1000;

/** What the catalogue promises and no record of the page has. */
const missingItems = (
  { url, dataItems = [] }: DebuggedInterface,
  records: readonly unknown[],
): readonly SourceProblem[] => {
  if (records.length === 0) return [];
  const given = new Set(
    records.flatMap((record) => (record !== null && typeof record === 'object' ? Object.keys(record) : [])),
  );
  return dataItems
    .filter(({ field }) => !given.has(field))
    .map(({ field }) =>
      createSourceProblem(
        'catalogue.item-missing',
        url,
        {
          'zh-CN': `目录中的数据项 ${field} 没有出现在接口返回的记录中。`,
          en: `The data item ${field} of the catalogue is in no record that the interface gives.`,
        },
        field,
        [...given].slice(0, 100),
      ),
    );
};

/** 7.2.8: each interface is called as any caller would, and what came is kept in the warehouse. */
export const createJointDebugging = ({ warehouse, profile, clock }: MonitoringDependencies): JointDebugging => {
  /** One pacer per platform: all runs together keep to the load that it bears. */
  const pacers = new Map<string, Pacer>();
  const pacerOf = (
    { platformId }: RegisteredPlatform,
    { requestsPerSecond, requestsInFlight }: Profile['values']['interfaces'],
  ): Pacer => {
    const pacer = pacers.get(platformId) ?? createPacer({ perSecond: requestsPerSecond, inFlight: requestsInFlight });
    pacers.set(platformId, pacer);
    return pacer;
  };

  const callOnce: JointDebugging['callOnce'] = async (platform, { entity, url }, options = {}) => {
    const credentials = platform.interfaces?.credentials;
    const own = withOverrides(profile, platform.interfaces?.overrides);
    if (credentials === undefined)
      throw new Error(`The platform ${platform.platformId} is registered without interfaces.`);
    const source = {
      profile: own,
      credentials,
      transport: transportByFetch(options.fetch ?? globalThis.fetch),
      now: clock.now,
      randomBytes,
      bodyLimit,
      requestTimeoutMs,
    };
    const signal = options.signal ?? new AbortController().signal;
    try {
      return await pacerOf(platform, own.values.interfaces).run(
        () => fetchPage(source, { entity, url, page: 1, pageSize: own.values.interfaces.paging.defaultSize }, signal),
        signal,
      );
    } catch (error) {
      if (!(error instanceof CredentialsError)) throw error;
      return {
        ok: false,
        problem: createSourceProblem('interface.credentials', url, error.localized, 'usable credentials', 'unusable'),
      };
    }
  };

  const debugOne = async (
    runId: string,
    platform: RegisteredPlatform,
    one: DebuggedInterface,
    options: Options,
  ): Promise<DebuggingResult> => {
    const calledTime = isoTime(clock.now());
    const started = performance.now();
    const result = await callOnce(platform, one, options);
    const durationMs = Math.round(performance.now() - started);
    const base = { runId, platformId: platform.platformId, entity: one.entity, url: one.url, calledTime, durationMs };
    if (!result.ok) return { ...base, records: 0, total: 0, problems: [result.problem] };
    const { records, total } = result.page;
    const judge = createRecordJudge({
      entity: one.entity,
      platformId: platform.platformId,
      url: one.url,
      deletedValues: withOverrides(profile, platform.interfaces?.overrides).values.interfaces.deletedValues,
    });
    judge.judge(records, []);
    return {
      ...base,
      records: records.length,
      total,
      problems: [...missingItems(one, records), ...judge.problems().slice(0, 20)],
    };
  };

  return {
    callOnce,
    debug: async (platform, interfaces, options = {}) => {
      const runId = randomUUID();
      const results = await Promise.all(interfaces.map((one) => debugOne(runId, platform, one, options)));
      await warehouse.insert(
        'joint_debugging',
        results.map((one) => ({
          run_id: one.runId,
          platform_id: one.platformId,
          entity: one.entity,
          url: one.url,
          called_time: one.calledTime,
          duration_ms: one.durationMs,
          records: one.records,
          total: one.total,
          problems: JSON.stringify(one.problems),
        })),
      );
      return results;
    },
    results: async (platformId) => {
      const rows = await warehouse.query<
        Omit<DebuggingResult, 'calledTime' | 'problems'> & {
          readonly called: number | string;
          readonly problemsText: string;
        }
      >(
        `SELECT run_id AS runId, platform_id AS platformId, entity, url, toUnixTimestamp64Milli(called_time) AS called, duration_ms AS durationMs, records, total, problems AS problemsText
        FROM joint_debugging WHERE platform_id = {platformId:String} ORDER BY called_time DESC, entity LIMIT ${mostKept}`,
        { platformId },
      );
      return rows.map(({ called, problemsText, ...row }) => ({
        ...row,
        calledTime: isoTime(Number(called)),
        problems: JSON.parse(problemsText) as SourceProblem[],
      }));
    },
  };
};
