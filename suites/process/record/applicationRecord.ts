import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { createMonitoringApi } from '../../monitoring/asking/createMonitoringApi.ts';
import type { Told } from '../../monitoring/asking/told.ts';
import type { RecordReading } from './recordReading.ts';

type Schemas = components['schemas'];
type Summary = Schemas['ApplicationSummary'];

const [pageSize, mostPages] = [1_000, 50];
/** Of several applications of one platform the one that got farthest is looked at. */
const farthest: readonly Summary['state'][] = ['in-operation', 'suspended', 'verified', 'connecting', 'dispatched'];

const unreadable = ({ problem, refused }: Told): RecordReading => ({
  found: 'nothing',
  outcome: inconclusive(refused ? 'blocked' : 'unreadable', {
    'zh-CN': `运行监测平台上的申请记录无法读取：${problem?.['zh-CN'] ?? ''}`,
    en: `The record at the monitoring platform cannot be read: ${problem?.en ?? ''}`,
  }),
});

const read = async (context: CheckContext): Promise<RecordReading> => {
  const { recordAt, target } = context;
  if (recordAt === undefined) throw new Error('Expected the capability application-record.');
  context.evidence.addSecret(recordAt.token);
  const ask = createMonitoringApi(recordAt, context);
  const platforms = await ask('listPlatforms');
  if (!platforms.ok) return unreadable(platforms);
  const evidence = [...platforms.evidence];
  const isRegistered = (platforms.body as { platforms: readonly Schemas['Platform'][] }).platforms.some(
    ({ platformId }) => platformId === target.platformId,
  );
  const own: Summary[] = [];
  for (let offset = 0, pages = 0; pages < mostPages; pages += 1) {
    const page = await ask('listApplications', { query: { limit: pageSize, offset } });
    if (!page.ok) return unreadable(page);
    for (const one of page.evidence) evidence.push(one);
    const { applications, next } = page.body as { applications: readonly Summary[]; next: number | null };
    for (const one of applications.filter(({ platformId }) => platformId === target.platformId)) own.push(one);
    if (next === null || next <= offset) break;
    offset = next;
  }
  const rank = ({ state }: Summary): number => (farthest.includes(state) ? farthest.indexOf(state) : farthest.length);
  const [best] = own.toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.updatedTime) - Date.parse(a.updatedTime));
  if (best === undefined)
    return isRegistered
      ? { found: 'registration', evidence }
      : {
          found: 'nothing',
          outcome: inconclusive('no-data', {
            'zh-CN': `运行监测平台 ${recordAt.url} 上没有平台标识为 ${target.platformId} 的登记与申请；请确认地址、平台标识与令牌的权限。`,
            en: `The monitoring platform ${recordAt.url} has neither registration nor application of the platform id ${target.platformId}; make sure of the address, the platform id and what the token may see.`,
          }),
        };
  const told = await ask('getApplication', { path: { applicationId: best.applicationId } });
  if (!told.ok) return unreadable(told);
  for (const one of told.evidence) evidence.push(one);
  const application = told.body as Schemas['Application'];
  const runId = application.history.findLast(({ action }) => action === 'verify')?.runId;
  if (runId === undefined) return { found: 'application', application, run: undefined, evidence };
  const run = await ask('getVerification', { path: { platformId: target.platformId, runId } });
  if (!run.ok && run.status !== 404) return unreadable(run);
  for (const one of run.evidence) evidence.push(one);
  return {
    found: 'application',
    application,
    run: run.ok ? (run.body as Schemas['VerificationRun']) : undefined,
    evidence,
  };
};

/** The record of the candidate's application, read once per run. */
export const applicationRecord: Scene<RecordReading> = { id: 'process.application-record', play: read };
