import type { Localized } from '../../spec/localized.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import { levelTexts } from '../../reports/text/names/levelTexts.ts';

/** The level of a requirement or a fault, for a list. */
export const levelName = (level: Level | null): Localized =>
  level === null ? { 'zh-CN': '不计入', en: 'no level' } : levelTexts[level].short;
