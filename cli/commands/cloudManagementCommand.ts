import { startCloudManagement } from '../../mocks/cloud-management/startCloudManagement.ts';
import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { sourceCommand } from './sourceCommand.ts';

/** `heyan cloud-management`: the reference multi-cloud management platform by itself (6.2). */
export const cloudManagementCommand = (input: CommandInput): Promise<ExitCode> =>
  sourceCommand(input, startCloudManagement);
