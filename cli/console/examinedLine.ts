import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import type { Localized } from '../../spec/localized.ts';
import { neutralize } from '../../reports/text/neutralize.ts';
import { platformKindTexts } from '../../reports/text/names/platformKindTexts.ts';
import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';

/** What a candidate calls itself does not begin another line. */
const oneLine = (text: string): string => neutralize(text).replaceAll(/\s+/g, ' ');

const origins = {
  reference: { 'zh-CN': '由本次运行启动的参考接入平台', en: 'reference access platform started by this run' },
  external: { 'zh-CN': '外部平台', en: 'external platform' },
} as const;

/** Whom a run examines, in one line: its first and its last. */
export const examinedLine = ({
  name,
  kind,
  platformId,
  url,
  origin,
  faults,
}: Pick<RunHeader['target'], 'name' | 'kind' | 'platformId' | 'url' | 'origin' | 'faults'>): Localized => {
  const address = withoutPassword(url);
  const committed = (label: string): string => (faults.length === 0 ? '' : ` · ${label}${faults.join(', ')}`);
  return {
    'zh-CN': oneLine(
      `被测平台：${address} · ${platformId} · ${name}（${platformKindTexts[kind]['zh-CN']}）· ${origins[origin]['zh-CN']}${committed('缺陷样本：')}`,
    ),
    en: oneLine(
      `Examined: ${address} · ${platformId} · ${name} (${platformKindTexts[kind].en}) · ${origins[origin].en}${committed('faults: ')}`,
    ),
  };
};
