import { seededDice } from '../../fixtures/oracle/seededDice.ts';

/** One node of one cloud on which an access platform runs. */
export interface CloudNode {
  readonly cloudId: string;
  readonly nodeId: string;
  readonly memoryBytes: number;
  readonly diskBytes: number;
  readonly bandwidthBps: number;
}

const hashed = (text: string): number =>
  [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

/**
 * The state of a node at an instant: busy by day (Beijing), quiet by night, a disk that fills up within a month, and
 * noise that is the same each time it is asked for.
 */
export const infrastructureSample = (
  platformId: string,
  node: CloudNode,
  time: number,
): Readonly<Record<string, unknown>> => {
  const dice = seededDice(hashed(`${platformId} ${node.nodeId} ${time}`));
  const hour = ((time / 3_600_000 + 8) % 24) / 24;
  const busy = 0.5 - 0.45 * Math.cos(2 * Math.PI * (hour - 0.1));
  const share = (base: number, swing: number): number =>
    Math.min(0.99, Math.max(0.01, base + swing * busy + (dice.whole(1000) / 1000 - 0.5) * 0.06));
  const month = (time / 86_400_000) % 30;
  const iso = new Date(time).toISOString();
  return {
    platformId,
    sampleId: `${node.nodeId}-${time}`,
    cloudId: node.cloudId,
    nodeId: node.nodeId,
    sampledTime: iso,
    cpuUsagePercent: Math.round(1000 * share(0.08, 0.6)) / 10,
    memoryUsedBytes: Math.round(node.memoryBytes * share(0.35, 0.3)),
    memoryTotalBytes: node.memoryBytes,
    diskUsedBytes: Math.round(node.diskBytes * (0.4 + 0.3 * (month / 30))),
    diskTotalBytes: node.diskBytes,
    bandwidthUsedBps: Math.round(node.bandwidthBps * share(0.03, 0.7)),
    bandwidthTotalBps: node.bandwidthBps,
    createTime: iso,
  };
};
