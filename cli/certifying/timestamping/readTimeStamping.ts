import { resolve } from 'node:path';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../../line/parseCommandLine.ts';
import { readAuthority } from './readAuthority.ts';
import type { TimeStamping } from './timeStamping.ts';

/** `--timestamp-server` and `--timestamp-certificate`; `undefined`: no stamp is wanted. Throws a `UsageError`. */
export const readTimeStamping = (line: CommandLine): TimeStamping | undefined => {
  const given = line.text('timestamp-server');
  const certificate = line.text('timestamp-certificate');
  if (given === undefined) {
    if (certificate === undefined) return undefined;
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '给出了 --timestamp-certificate，请同时以 --timestamp-server 给出时间戳服务器。',
      en: 'There is --timestamp-certificate; name the server with --timestamp-server as well.',
    });
  }
  const server = URL.canParse(given) ? new URL(given) : undefined;
  if (server === undefined || !/^https?:$/.test(server.protocol) || server.username !== '' || server.password !== '')
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': '--timestamp-server 应为不含用户名与口令的 http(s) 地址，例如 https://tsa.example.edu.cn/tsr。',
      en: '--timestamp-server expects an http(s) address without user name and password, e.g. https://tsa.example.edu.cn/tsr.',
    });
  return { server, ...(certificate !== undefined && { authorities: [readAuthority(resolve(certificate))] }) };
};
