/** Ticks of what stands in a time column and is no time, or lies before (`early`) or after every other (`late`); 64-bit integers as SQL. */
export const noTime = { early: '-9223372036854775807', late: '9223372036854775807' } as const;
