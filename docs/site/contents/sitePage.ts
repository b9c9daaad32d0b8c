/** A page as VitePress reads it. */
export interface SitePage {
  /** `verdicts.md`, `en/verdicts.md`. */
  readonly path: string;
  readonly markdown: string;
}
