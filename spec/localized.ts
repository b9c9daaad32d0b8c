/** The two languages in which every message, report and page exists; zh-CN comes first. */
export type Language = 'zh-CN' | 'en';

/** One text in both languages. */
export type Localized = Readonly<Record<Language, string>>;
