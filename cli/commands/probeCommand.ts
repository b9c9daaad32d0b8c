import { followLines } from '../../mocks/probe/followLines.ts';
import { plainAddress } from '../../mocks/probe/plainAddress.ts';
import { startProbe } from '../../mocks/probe/startProbe.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { sourceCommand } from './sourceCommand.ts';

const pageOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--page 应为 http(s) 地址，实为 ${text}。`,
    en: `--page expects an http(s) address, but got ${text}.`,
  });
};

const addressOf = (text: string): string => {
  const address = plainAddress(text);
  if (address !== undefined) return address;
  throw new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--address 应为 IPv4 或 IPv6 地址，实为 ${text}。`,
    en: `--address expects an IPv4 or IPv6 address, but got ${text}.`,
  });
};

/**
 * `heyan probe`: the reference probe by itself (6.2, 6.8). Requests `--page=URL,…` every `--every` seconds (60), and reads
 * Suricata's EVE JSON from `--eve=FILE`, which it follows as it grows, or from the standard input (`--eve=-`).
 */
export const probeCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, output } = input;
  const pages = line.list('page').map(pageOf);
  const every = line.number('every') ?? 60;
  if (every <= 0)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--every 应为正的秒数，实为 ${every}。`,
      en: `--every expects a number of seconds above 0, but got ${every}.`,
    });
  const addresses = line.list('address').map(addressOf);
  const eve = line.text('eve');
  return sourceCommand(input, async ({ platformIds, ...settings }, signal) => {
    const hosts = [...new Set(pages.map(({ hostname }) => hostname))];
    const probe = await startProbe({
      ...settings,
      platforms: platformIds.map((platformId, at) => ({
        platformId,
        urls: at === 0 ? pages.map(({ href }) => href) : [],
        hosts: at === 0 ? hosts : [],
        addresses,
      })),
    });
    const trouble = (error: unknown): void =>
      output.print(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    // A line that nobody can use is said, not dropped in silence.
    const observe = (text: string): void => {
      const { refused } = probe.observe(text);
      if (Object.keys(refused).length > 0) output.print(JSON.stringify({ refused }));
    };
    const following = eve === undefined ? undefined : followLines(eve, observe, signal).catch(trouble);
    const measure = (): void => void probe.measure(signal).catch(trouble);
    const timer = pages.length === 0 ? undefined : setInterval(measure, every * 1000);
    if (pages.length > 0) await probe.measure(signal);
    return {
      ...probe,
      close: async () => {
        clearInterval(timer);
        await following;
        await probe.close();
      },
    };
  });
};
