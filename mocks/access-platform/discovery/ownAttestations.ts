import { createHash } from 'node:crypto';
import type { Localized } from '../../../spec/localized.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { platformDay } from './platformDay.ts';

export interface OwnAttestation {
  /** As the access information document has it. */
  readonly attestation: {
    readonly requirement: string;
    readonly statement: string;
    readonly by: string;
    readonly on: string;
    readonly until: string;
    readonly document: { readonly name: string; readonly sha256: string; readonly url: string };
  };
  /** What the document says. */
  readonly text: string;
}

/** In plain words, what such a platform can honestly say. */
const words = ({ id, clause }: Requirement): Localized => {
  if (id.endsWith('-data-format'))
    return {
      'zh-CN': '各数据项按取值配置中假定的格式提供；所引用的 JY/T 0640-2022 未能取得，取得后应重新核对。',
      en: 'The items are given in the formats assumed in the profile; JY/T 0640-2022, which is referred to, could not be had, and is to be compared once it is.',
    };
  if (clause.startsWith('8'))
    return {
      'zh-CN':
        '本参考平台随检测程序启动并登记，申请、审批与核验由检测程序代为完成；在其办理记录可供核对之前，以本声明代之。',
      en: 'This reference platform is started and registered by the suite, which applies, approves and verifies on its behalf; until a record of that can be examined this statement stands for it.',
    };
  return { 'zh-CN': '本参考平台按该条款的要求实现。', en: 'This reference platform does what the clause asks.' };
};

/** What the platform attests: what binds it and nothing but a statement can answer for, each with a document that it serves. */
export const ownAttestations = (platform: AccessPlatform): readonly OwnAttestation[] =>
  requirements
    .filter(
      ({ verification, obligation, party, platforms }) =>
        verification === 'attestation' &&
        obligation !== 'may' &&
        party === 'access-platform' &&
        platforms.includes(platform.kind),
    )
    .map((requirement) => {
      const { id, clause, statement } = requirement;
      const said = words(requirement);
      const [on, until] = [platformDay(platform, 0), platformDay(platform, 365)];
      const by = '参考接入平台维护者';
      const name = `${id}.txt`;
      const text = [
        `声明 / Attestation: ${id} (${clause})`,
        `${platform.name} ${platform.platformId}`,
        '',
        statement['zh-CN'],
        said['zh-CN'],
        '',
        statement.en,
        said.en,
        '',
        `${by} ${on} – ${until}`,
        '',
      ].join('\n');
      const document = {
        name,
        sha256: createHash('sha256').update(text).digest('hex'),
        url: `${platform.url}/monitoring-access/attestations/${name}`,
      };
      const attested = `${said['zh-CN']} / ${said.en}`;
      return { attestation: { requirement: id, statement: attested, by, on, until, document }, text };
    });
