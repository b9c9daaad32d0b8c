import { chosenLanguage } from './line/chosenLanguage.ts';
import { describeError } from './console/describeError.ts';
import { endProcess } from './console/endProcess.ts';
import { endWithParent } from './console/endWithParent.ts';
import type { ExitCode } from './console/exitCode.ts';
import { lastResort } from './console/lastResort.ts';
import { createOutput } from './console/output.ts';
import { dispatch } from './line/dispatch.ts';
import { proxyOfEnvironment } from '../fixtures/network/proxyOfEnvironment.ts';
import { withoutStandardInput } from './line/withoutStandardInput.ts';

const given = process.argv.slice(2);
const language = chosenLanguage(given, process.env);
const output = createOutput();
lastResort(language, output);
endWithParent();

const proxy = proxyOfEnvironment(process.env);
if (proxy !== undefined) (await import('../fixtures/network/useProxy.ts')).useProxy(proxy);

let code: ExitCode;
try {
  code = await dispatch({ given, language, output, environment: process.env, leaveInput: withoutStandardInput });
} catch (error) {
  const described = describeError(error, language);
  output.complain(described.text);
  code = described.exitCode;
}
await output.flushed();
// Servers and native engines may keep handles that nobody waits for any more.
endProcess(code);
