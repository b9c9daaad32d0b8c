import { indicatorTableTexts } from '../../../reports/text/names/indicatorTableTexts.ts';
import type { Localized } from '../../../spec/localized.ts';

/** The pages of indicators, one for each of tables 1–7, in their order. */
export const indicatorTables: readonly { readonly table: number; readonly slug: string; readonly title: Localized }[] =
  Object.entries(indicatorTableTexts).map(([number, about]) => ({
    table: Number(number),
    slug: `indicators/table-${number}`,
    title: { 'zh-CN': `表 ${number} ${about['zh-CN']}`, en: `Table ${number}: ${about.en.toLowerCase()}` },
  }));
