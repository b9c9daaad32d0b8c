import type { Localized } from '../../spec/localized.ts';

/** What would be examined if a cause were gone. */
export const unlocksText = ({
  checks,
  requirements,
}: {
  readonly checks: readonly string[];
  readonly requirements: readonly string[];
}): Localized => {
  const s = (count: number): string => (count === 1 ? '' : 's');
  const zh = [
    ...(checks.length > 0 ? [`检查 ${checks.length} 项`] : []),
    ...(requirements.length > 0 ? [`要求 ${requirements.length} 条`] : []),
  ];
  const en = [
    ...(checks.length > 0 ? [`${checks.length} check${s(checks.length)}`] : []),
    ...(requirements.length > 0 ? [`${requirements.length} requirement${s(requirements.length)}`] : []),
  ];
  return { 'zh-CN': zh.join('，'), en: en.join(', ') };
};
