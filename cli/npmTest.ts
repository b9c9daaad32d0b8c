import { chosenLanguage } from './line/chosenLanguage.ts';
import { describeError } from './console/describeError.ts';
import { endProcess } from './console/endProcess.ts';
import { endWithParent } from './console/endWithParent.ts';
import { lastResort } from './console/lastResort.ts';
import { createOutput } from './console/output.ts';
import { isAboutCandidate } from './line/isAboutCandidate.ts';
import { refuseSwallowed } from './line/refuseSwallowed.ts';
import { runFlags } from './line/runFlags.ts';
import { refuseVitestFlags } from './running/refuseVitestFlags.ts';
import { runVitest } from './running/runVitest.ts';
import { testCandidate } from './running/testCandidate.ts';

/* `npm test`: the project's own tests. `npm test -- --target=URL`: the suites against that platform. */
const words = process.argv.slice(2);
const language = chosenLanguage(words, process.env);
const output = createOutput();
lastResort(language, output);
endWithParent();

let code: number;
try {
  refuseSwallowed(runFlags, words, process.env);
  if (isAboutCandidate(words)) code = await testCandidate(words, language, output);
  else {
    refuseVitestFlags(words);
    code = await runVitest('own', words);
  }
} catch (error) {
  const described = describeError(error, language);
  output.complain(described.text);
  code = described.exitCode;
}
await output.flushed();
endProcess(code);
