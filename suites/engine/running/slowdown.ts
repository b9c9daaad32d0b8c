import { availableParallelism, loadavg } from 'node:os';

/** No run is given more than this many times its time: an overloaded machine is not an excuse for ever. */
const most = 4;

/**
 * How many times longer everything takes because others use this machine too: what waits for a processor over the
 * processors there are, at least 1. The deadlines of checks that visit pages, which is work for this machine, are multiplied by
 * it when they run out, so that they measure the candidate. Always 1 where the system tells no load (Windows).
 */
export const slowdown = (load = loadavg()[0] ?? 0, processors = availableParallelism()): number =>
  Math.min(most, Math.max(1, load / Math.max(1, processors)));
