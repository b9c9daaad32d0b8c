import { randomBytes } from 'node:crypto';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { withOverrides } from '../../../spec/profiles/withOverrides.ts';
import { CredentialsError } from '../../../spec/encryption/credentialsError.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { InterfaceClient } from './interfaceClient.ts';
import type { PullReport } from './pullReport.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { SourceProblem } from './sourceProblem.ts';
import { gatherNotes } from '../warehouse/gatherNotes.ts';
import type { GatheredNotes } from '../warehouse/gatherNotes.ts';
import { landRecords } from '../warehouse/landRecords.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import type { Landing } from '../warehouse/recordLandings.ts';
import { createPacer } from './createPacer.ts';
import type { Pacer } from './createPacer.ts';
import { createRecordJudge } from './createRecordJudge.ts';
import { fetchPage } from './fetchPage.ts';
import type { PageTransport } from './pageTransport.ts';
import { pullPages } from './pullPages.ts';
import { createSourceProblem } from './createSourceProblem.ts';
import { transportByFetch } from './transportByFetch.ts';
import { transportByUndici } from './transportByUndici.ts';

type PullOptions = NonNullable<Parameters<InterfaceClient['pull']>[1]>;

export interface InterfaceClientLimits {
  /** Bytes of one answer, decompressed. */
  readonly bodyLimit: number;
  readonly requestTimeoutMs: number;
  readonly maximumPages: number;
  /** Rows per insert into the warehouse. */
  readonly batch: number;
  /** Where valid records go. */
  readonly land: typeof landRecords;
}

const builtIn = globalThis.fetch;
/** Where nobody gave a fetch and none has taken the built-in one's place (as msw does in a vendor's tests), the quick way. */
const transportFor = (given: typeof globalThis.fetch | undefined): PageTransport =>
  given === undefined && globalThis.fetch === builtIn ? transportByUndici : transportByFetch(given ?? globalThis.fetch);

const defaults: InterfaceClientLimits = {
  bodyLimit: 16 * 1024 * 1024,
  requestTimeoutMs: 10_000,
  maximumPages: 10_000,
  batch: 10_000,
  land: landRecords,
};

/** The interface side of the monitoring platform (7.2): pulls, validates and lands. */
export const createInterfaceClient = (
  dependencies: MonitoringDependencies,
  change: Partial<InterfaceClientLimits> = {},
): InterfaceClient => {
  const { warehouse, profile, clock, platforms } = dependencies;
  const limits = { ...defaults, ...change };
  let lastRead = 0;
  const pullOne = async (
    platform: RegisteredPlatform,
    entity: EntityName,
    url: string,
    options: PullOptions,
    own: Profile,
    pacer: Pacer,
    notes: GatheredNotes<Landing>,
  ): Promise<PullReport> => {
    const started = performance.now();
    // No two pulls are of one time: the later one says how things are.
    lastRead = Math.max(clock.now(), lastRead + 1);
    const readAt = lastRead;
    const credentials = platform.interfaces?.credentials;
    if (credentials === undefined)
      throw new Error(`The platform ${platform.platformId} is registered without interfaces.`);
    const pageSize = own.values.interfaces.paging.maximumSize;
    const source = {
      profile: own,
      credentials,
      transport: transportFor(options.fetch),
      now: clock.now,
      randomBytes,
      bodyLimit: limits.bodyLimit,
      requestTimeoutMs: limits.requestTimeoutMs,
    };
    const judge = createRecordJudge({
      entity,
      platformId: platform.platformId,
      url,
      deletedValues: own.values.interfaces.deletedValues,
    });
    const signal = options.signal ?? new AbortController().signal;
    let landed = 0;
    let records = 0;
    let batch: Readonly<Record<string, unknown>>[] = [];
    const land = async (): Promise<void> => {
      landed += await limits.land(warehouse, entity, 'interface', batch, platform.platformId, {
        onSetAside: judge.setAside,
        readAt,
        note: notes.add,
      });
      batch = [];
    };

    const pulled = await pullPages({
      url,
      pageSize,
      inFlight: own.values.interfaces.requestsInFlight,
      maximumPages: limits.maximumPages,
      fetchPage: (page) =>
        pacer.run(
          () =>
            fetchPage(
              source,
              {
                entity,
                url,
                page,
                pageSize,
                ...(options.updatedSince === undefined ? {} : { updatedSince: options.updatedSince }),
              },
              signal,
            ),
          signal,
        ),
      take: async (page) => {
        const known = judge.seen();
        records += page.records.length;
        judge.judge(page.records, batch);
        if (batch.length >= limits.batch) await land();
        // A page without one new record: the source ignores the page number, and would for ever.
        return judge.seen() > known || page.records.length === 0;
      },
    });
    if (batch.length > 0 || pulled.problem === undefined) await land();
    const problems = [
      ...judge.problems(),
      ...(pulled.problem === undefined ? countProblems(pulled.total, judge.seen(), url) : [pulled.problem]),
    ];
    return { entity, url, pages: pulled.pages, records, landed, durationMs: performance.now() - started, problems };
  };

  return {
    pull: async (platformId, options = {}) => {
      const platform = platforms().find((known) => known.platformId === platformId);
      if (platform === undefined) throw new Error(`No platform ${JSON.stringify(platformId)} is registered.`);
      const own = withOverrides(profile, platform.interfaces?.overrides);
      const { requestsPerSecond, requestsInFlight } = own.values.interfaces;
      const pacer = createPacer({ perSecond: requestsPerSecond, inFlight: requestsInFlight });
      const notes = gatherNotes<Landing>((landings) => recordLandings(warehouse, landings));
      const reports: PullReport[] = [];
      try {
        for (const [entity, url] of Object.entries(platform.interfaces?.urls ?? {}) as [EntityName, string][]) {
          if (options.entities !== undefined && !options.entities.includes(entity)) continue;
          reports.push(
            await pullOne(platform, entity, url, options, own, pacer, notes).catch((error: unknown) =>
              unusable(error, entity, url),
            ),
          );
        }
      } finally {
        await notes.flush();
      }
      return reports;
    },
  };
};

const countProblems = (total: number, seen: number, url: string): readonly SourceProblem[] =>
  total === seen
    ? []
    : [
        createSourceProblem(
          'interface.total-differs',
          url,
          {
            'zh-CN': `total 为 ${total}，实际得到 ${seen} 条不同的记录。`,
            en: `total says ${total}, but ${seen} different records came.`,
          },
          total,
          seen,
        ),
      ];

/** Credentials of the wrong shape are the platform's data too; everything else is ours and goes on. */
const unusable = (error: unknown, entity: EntityName, url: string): PullReport => {
  if (!(error instanceof CredentialsError)) throw error;
  return {
    entity,
    url,
    pages: 0,
    records: 0,
    landed: 0,
    durationMs: 0,
    problems: [createSourceProblem('interface.credentials', url, error.localized, 'usable credentials', 'unusable')],
  };
};
