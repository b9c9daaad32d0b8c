import type { PlatformKind } from '../platformKind.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Ics } from './ics.ts';
import { icsItems } from './icsItems.ts';

/** The text that is answered to. */
export const icsStandard = '智慧教育平台 运行监测数据采集规范（征求意见稿，2023-09-29）';

/** The form of a statement for a platform of this kind: every item, none answered, and blanks where a person signs. */
export const icsProforma = (profile: Profile, kind: PlatformKind): Ics => {
  const items = icsItems(profile, kind);
  return {
    version: 1,
    standard: icsStandard,
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    platform: { id: '', name: '', kind, version: '' },
    answeredBy: '',
    date: '',
    requirements: items.requirements.map((item) => ({ ...item, answer: null })),
    values: items.values.map((item) => ({ ...item, answer: null })),
  };
};
