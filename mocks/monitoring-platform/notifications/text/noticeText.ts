/** A notice in words of one language. Every line is one line: no control characters, and no marks that turn or hide text. */
export interface NoticeText {
  readonly subject: string;
  readonly sections: readonly NoticeSection[];
  /** Where to look; null: it is not known under which address people reach the portal. */
  readonly link: string | null;
}

export interface NoticeSection {
  /** Empty: none. */
  readonly heading: string;
  readonly lines: readonly string[];
}
