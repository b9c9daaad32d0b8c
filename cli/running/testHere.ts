import { describeError } from '../console/describeError.ts';
import { chosenLanguage } from '../line/chosenLanguage.ts';
import { dispatch } from '../line/dispatch.ts';
import type { Ended } from './testSpawn.ts';

/**
 * The command line in this process, for what ends before anything is started: half a second less for each than a process of its own. In
 * the directory of this process, and as outside npm and CI systems.
 */
export const testHere = async (given: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> => {
  const [printed, complained]: [string[], string[]] = [[], []];
  const print = (text: string): void => void printed.push(`${text}\n`);
  const complain = (text: string): void => void complained.push(`${text}\n`);
  let say = print;
  const output = {
    print,
    say: (text: string) => say(text),
    complain,
    color: false,
    width: 100,
    reserveStdout: () => {
      say = complain;
    },
    flushed: async () => {},
  };
  const language = chosenLanguage(given, environment);
  const code = await dispatch({ given, language, output, environment, leaveInput: () => {} }).catch(
    (error: unknown) => {
      const described = describeError(error, language);
      complain(described.text);
      return described.exitCode;
    },
  );
  return { code, stdout: printed.join(''), stderr: complained.join('') };
};
