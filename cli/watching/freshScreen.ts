/** Begins on an empty screen: what was there is pushed up and stays where one can scroll to. `rows`: lines of the terminal. */
export const freshScreen = (rows: number): string => `${'\n'.repeat(rows)}\u001b[H\u001b[J`;
