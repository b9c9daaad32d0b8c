/** Notes of a long work on their way to where they are kept. */
export interface GatheredNotes<Note> {
  /** Takes a note along; writes all of them when the first has waited too long. Rejects as the writing does. */
  readonly add: (note: Note) => Promise<void>;
  /** Writes what is still waiting; to be called whatever became of the work. */
  readonly flush: () => Promise<void>;
}

/**
 * Writes small notes together, at least once in `withinMs`: an insert of one row costs the warehouse as much as one of
 * thousands. For notes that may be written later than what they tell of, and are made again when they were not.
 */
export const gatherNotes = <Note>(
  write: (notes: readonly Note[]) => Promise<void>,
  { withinMs = 1_000, now = () => performance.now() } = {},
): GatheredNotes<Note> => {
  let notes: Note[] = [];
  let since = 0;
  const flush = async (): Promise<void> => {
    if (notes.length === 0) return;
    const due = notes;
    notes = [];
    await write(due);
  };
  return {
    add: async (note) => {
      if (notes.length === 0) since = now();
      notes.push(note);
      if (now() - since >= withinMs) await flush();
    },
    flush,
  };
};
