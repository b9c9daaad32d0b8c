import { flushCompileCache } from 'node:module';
import { nativeEngine } from '../../fixtures/starting/nativeEngine.ts';

/**
 * Ends this process with `code`, and what waits for its end is done. The embedded engine ends with its process as all native code does, and now and
 * then waits there for ever for a thread of its own (seen where it had begun a moment before): where it was loaded another program takes the
 * place of this process, which ends nothing of it, and gives the code.
 */
export const endProcess = (code: number): never => {
  if (!nativeEngine.isLoaded() || process.execve === undefined || process.platform === 'win32') process.exit(code);
  process.exitCode = code;
  process.emit('exit', code);
  // Otherwise written at an end of Node's own.
  flushCompileCache();
  return process.execve('/bin/sh', ['sh', '-c', `exit ${Number(process.exitCode)}`], {});
};
