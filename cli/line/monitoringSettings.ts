import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { MonitoringAddress } from '../../suites/target/monitoringAddress.ts';
import { knownMonitoringFaults } from './knownMonitoringFaults.ts';
import { monitoringAddress } from './monitoringAddress.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** A monitoring platform that is itself examined. */
export interface MonitoringSettings {
  /** Absent: the reference monitoring platform is to be started. */
  readonly address?: MonitoringAddress;
  readonly faults: readonly string[];
  /** An address of this machine at which the simulated access platforms listen, and the front database is. */
  readonly host?: string;
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** Whether one can listen at it, and be told it: a wildcard is where nobody can call. A name is looked up when it is listened at. */
const isOurs = (host: string): boolean =>
  isIP(host) === 0 ||
  isLoopback(isIP(host) === 6 ? `[${host}]` : host) ||
  Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host) === true);

/** How the monitoring platform that `--monitoring-platform` names is examined itself. */
export const monitoringSettings = (line: CommandLine): MonitoringSettings => {
  const host = line.text('host');
  const faults = line.list('fault');
  if (host !== undefined && !isOurs(host))
    throw new UsageError('HEYAN_TARGET_MONITORING', {
      'zh-CN': `--host 应为运行监测平台能访问的本机地址，${host} 不是。`,
      en: `--host expects an address of this machine that the monitoring platform reaches; ${host} is none.`,
    });
  const at = host === undefined ? {} : { host };
  if (line.text('monitoring-platform') === 'reference') return { faults: knownMonitoringFaults(faults), ...at };
  if (faults.length > 0)
    throw new UsageError('HEYAN_FAULT_NEEDS_REFERENCE', {
      'zh-CN': '--fault 只能与 --monitoring-platform=reference 一同使用。',
      en: '--fault goes together with --monitoring-platform=reference only.',
    });
  const address = monitoringAddress(line);
  if (host === undefined && !isLoopback(new URL(address.url).hostname))
    throw new UsageError('HEYAN_TARGET_MONITORING', {
      'zh-CN': `模拟的接入平台只在本机监听，${address.url} 访问不到；请以 --host 给出它能访问的本机地址。`,
      en: `The simulated access platforms listen on this machine alone, where ${address.url} does not reach them; give an address of this machine that it reaches with --host.`,
    });
  return { address, faults: [], ...at };
};
