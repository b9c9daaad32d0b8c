import type { Localized } from '../../../spec/localized.ts';
import { reasonNames } from './reasonNames.ts';

const names: Readonly<Record<string, Localized>> = reasonNames;

/** A reason code for a person; one of another version of the suite stands for itself. */
export const reasonText = (code: string): Localized => names[code] ?? { 'zh-CN': code, en: code };
