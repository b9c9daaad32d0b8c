import { startCyberSecurity } from '../../mocks/cyber-security/startCyberSecurity.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { sourceCommand } from './sourceCommand.ts';

/** `heyan cyber-security`: the reference cyber-security management platform by itself (6.8). */
export const cyberSecurityCommand = (input: CommandInput): Promise<ExitCode> =>
  sourceCommand(input, startCyberSecurity);
