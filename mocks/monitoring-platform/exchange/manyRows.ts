/** From so many rows on, the warehouse fetches them itself: below, opening its own connections takes longer than the rows. */
export const manyRows = 10_000;
