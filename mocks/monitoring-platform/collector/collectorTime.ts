import { remembered } from './remembered.ts';

/** Epoch milliseconds as the draft's own wall clock, ISO 8601 with offset: `2026-11-23T08:00:00.000+08:00`. */
export const collectorTime: (milliseconds: number) => string = remembered(
  (milliseconds) => `${new Date(milliseconds + 28_800_000).toISOString().slice(0, -1)}+08:00`,
  1000,
);
