import type { CommandInput } from './command.ts';
import type { ExitCode } from '../console/exitCode.ts';
export const watchCommand = async (_input: CommandInput): Promise<ExitCode> => 2;
