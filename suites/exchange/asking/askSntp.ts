import { createSocket } from 'node:dgram';

/** Sends one datagram and resolves with the first that comes back; rejects when none does. */
export type DatagramExchange = (
  request: Uint8Array,
  server: { readonly host: string; readonly port: number },
  deadlineMs: number,
) => Promise<Uint8Array>;

/** What a time server said. */
export interface TimeAnswer {
  /** Its time less ours, milliseconds. */
  readonly offsetMs: number;
  /** Half of what the answer was under way: the offset is no better than that. */
  readonly uncertaintyMs: number;
}

const length = 48;
/** From 1900, where NTP counts from, to 1970. */
const epochSeconds = 2_208_988_800;

const byUdp: DatagramExchange = (request, { host, port }, deadlineMs) =>
  new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      socket.close();
      end();
    };
    const timer = setTimeout(
      () =>
        finish(() => reject(new Error(`Expected ${host}:${port} to answer within ${deadlineMs} ms, but it did not.`))),
      deadlineMs,
    );
    socket.on('error', (error) => finish(() => reject(error)));
    socket.once('message', (answer) => finish(() => resolve(answer)));
    socket.send(request, port, host);
  });

const timestamp = (view: DataView, at: number): number =>
  (view.getUint32(at) - epochSeconds) * 1_000 + (view.getUint32(at + 4) / 2 ** 32) * 1_000;

/**
 * Asks a time server by SNTP (RFC 4330) how far our clock is from its own.
 * Rejects where nothing, or nothing usable, comes back within `deadlineMs`.
 */
export const askSntp = async (
  server: { readonly host: string; readonly port: number },
  now: () => number,
  { exchange = byUdp, deadlineMs = 2_000 }: { readonly exchange?: DatagramExchange; readonly deadlineMs?: number } = {},
): Promise<TimeAnswer> => {
  const request = new Uint8Array(length);
  // Leap indicator 0, version 4, mode 3: a client.
  request[0] = 0b00_100_011;
  const sent = now();
  const answer = await exchange(request, server, deadlineMs);
  const received = now();
  if (answer.byteLength < length) throw new Error('Expected an answer of a time server, but it is too short.');
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const [mode, leap, stratum] = [view.getUint8(0) & 7, view.getUint8(0) >> 6, view.getUint8(1)];
  if (mode !== 4 || leap === 3 || stratum === 0 || stratum > 15)
    throw new Error(`Expected a synchronised time server, but it says mode ${mode}, leap ${leap}, stratum ${stratum}.`);
  const [arrived, left] = [timestamp(view, 32), timestamp(view, 40)];
  return {
    offsetMs: (arrived - sent + (left - received)) / 2,
    uncertaintyMs: Math.max(0, received - sent - (left - arrived)) / 2,
  };
};
