/** Days of history of a demonstration, today included. */
export const demonstrationDays = 30;
