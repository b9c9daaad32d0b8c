/** What was typed into an application and the monitoring platform does not have yet. */
export interface KeptDraft {
  readonly content: unknown;
  /** Version that it was typed upon. */
  readonly version: number;
}

const placeOf = (applicationId: string): string => `heyan.application.${applicationId}`;

/** Drafts in this browser: they outlive the tab, a lost network and the monitoring platform. */
export const draftStore = {
  read: (applicationId: string): KeptDraft | undefined => {
    try {
      const kept = JSON.parse(localStorage.getItem(placeOf(applicationId)) ?? 'null') as KeptDraft | null;
      return typeof kept?.version === 'number' && typeof kept.content === 'object' ? kept : undefined;
    } catch {
      return undefined;
    }
  },
  keep: (applicationId: string, draft: KeptDraft): void =>
    localStorage.setItem(placeOf(applicationId), JSON.stringify(draft)),
  forget: (applicationId: string): void => localStorage.removeItem(placeOf(applicationId)),
};
