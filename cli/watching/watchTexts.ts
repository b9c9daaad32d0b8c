import type { Localized } from '../../spec/localized.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';

/** What a person is told while nothing is examined. */
export const watchTexts = {
  waiting: (keys: boolean): Localized =>
    keys
      ? {
          'zh-CN': '等待变化。r 或回车：重新检查没有通过的 · a：全部检查 · q：退出',
          en: 'Waiting for a change. r or Enter: examine again what had not passed · a: everything · q: quit',
        }
      : { 'zh-CN': '等待变化。', en: 'Waiting for a change.' },
  changed: (what: string): Localized => ({
    'zh-CN': `${neutralizeLine(what)} 有变化。`,
    en: `${neutralizeLine(what)} has changed.`,
  }),
  unsteady: (address: string): Localized => ({
    'zh-CN': `${neutralizeLine(address)} 每次内容都不同，不据以判断变化。`,
    en: `${neutralizeLine(address)} is different each time, so it tells of no change.`,
  }),
} as const;
