import { createHash } from 'node:crypto';
import { isAttestable } from '../../spec/requirements/isAttestable.ts';
import { requirements } from '../../spec/requirements/requirements.ts';

/** What the reference monitoring platform attests: in plain words, what it can honestly say. */
export interface MonitoringAttestation {
  readonly requirement: string;
  readonly statement: string;
  readonly by: string;
  readonly on: string;
  readonly until: string;
  readonly document: { readonly name: string; readonly sha256: string };
}

const words: Readonly<Record<string, string>> = {
  'security-data-format':
    '各数据项按取值配置中假定的格式保存；所引用的 JY/T 0640-2022 未能取得，取得后应重新核对。 / The items are kept in the formats assumed in the profile; JY/T 0640-2022, which is referred to, could not be had, and is to be compared once it is.',
  'daily-extraction':
    '按取值配置中的时间（exchange.extractionCron）每天抽取；随检测启动的平台还没有过去的日子可看。 / It extracts daily at the time of the profile (exchange.extractionCron); one that a run starts has no days behind it to be looked at.',
  'alerts-synchronised':
    '每天抽取后给出各平台的告警摘要；送达由部署方安排。 / After the daily extraction it gives a digest of the alerts of each platform; who runs it sees to it that it is delivered.',
};

const dayMs = 24 * 3_600_000;
const day = (at: number): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** `now`: epoch milliseconds. */
export const ownMonitoringAttestations = (now: number): readonly MonitoringAttestation[] =>
  requirements
    .filter((one) => one.party === 'monitoring-platform' && isAttestable(one))
    .map(({ id }) => {
      const statement = words[id];
      if (statement === undefined) throw new Error(`Expected words of the reference monitoring platform on ${id}.`);
      const document = { name: `${id}.txt`, sha256: createHash('sha256').update(statement).digest('hex') };
      return {
        requirement: id,
        statement,
        by: '参考运行监测平台维护者',
        on: day(now),
        until: day(now + 365 * dayMs),
        document,
      };
    });
