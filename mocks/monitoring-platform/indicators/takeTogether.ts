/** Beyond so many events a statement costs by what it reads, and several days in one only cost memory. */
const fewEvents = 1_000_000;
const manyDays = 100;

/** Days in the order of time, those that one statement may ask for together in one list: as many as have few events. */
export const takeTogether = (
  days: readonly string[],
  eventsOf: ReadonlyMap<string, number>,
): readonly (readonly string[])[] => {
  const taken: { readonly days: string[]; events: number }[] = [];
  for (const day of days.toSorted()) {
    const events = eventsOf.get(day) ?? 0;
    const last = taken.at(-1);
    if (last !== undefined && last.days.length < manyDays && last.events + events <= fewEvents) {
      last.days.push(day);
      last.events += events;
    } else taken.push({ days: [day], events });
  }
  return taken.map((one) => one.days);
};
