import { resolve } from 'node:path';
import type { Declaration } from '../../spec/ics/declaration.ts';
import { declarationOfIcs } from '../../spec/ics/declarationOfIcs.ts';
import { icsProforma } from '../../spec/ics/icsProforma.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readStatementFile } from '../../suites/target/declared/readStatementFile.ts';
import { loadTargetConfig } from '../../suites/target/loadTargetConfig.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { writeNewJson } from '../console/writeNewJson.ts';
import { askedKind } from '../line/askedKind.ts';
import { icsTable } from '../console/icsTable.ts';
import type { CommandInput } from './command.ts';

interface Shown {
  readonly kind: PlatformKind;
  readonly platform: string;
  readonly declaration: Declaration;
}

const missing = (zh: string, en: string): UsageError => new UsageError('HEYAN_ARGUMENT_MISSING', { 'zh-CN': zh, en });

const init = ({ line, output }: CommandInput, profile: Profile): ExitCode => {
  const file = resolve(line.text('out') ?? 'ics.json');
  writeNewJson(file, icsProforma(profile, askedKind(line)));
  output.print(file);
  return 0;
};

const ofFile = async (file: string, profile: Profile): Promise<Shown> => {
  const ics = await readStatementFile(resolve(file), profile);
  const { platform } = ics;
  return { kind: platform.kind, platform: `${platform.name} (${platform.id})`, declaration: declarationOfIcs(ics) };
};

const ofTarget = async ({ line, language, output }: CommandInput, profile: Profile): Promise<Shown> => {
  const { config } = await loadTargetConfig(line.text('config'), process.cwd());
  const url = line.text('target') ?? config.url;
  const { target, notes } = await resolveTarget({ config, profile, environment: process.env, ...(url && { url }) });
  for (const note of notes) output.say(`! ${note[language]}`);
  return { kind: target.kind, platform: `${target.name} (${target.platformId})`, declaration: target.declaration };
};

/** `heyan ics init | check FILE | show FILE|--target=URL`: the implementation conformance statement written, looked through, printed. */
export const icsCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, language, output } = input;
  const [action, file] = line.positionals;
  const profile = await loadProfile(line.text('profile'));
  if (action === 'init') return init(input, profile);
  if (action !== 'check' && action !== 'show') {
    const near = action === undefined ? undefined : nearestWord(action, ['init', 'check', 'show']);
    throw missing(
      `请写明要做什么：heyan ics init | check FILE | show FILE${near === undefined ? '' : `；是否应为 ${near}`}。`,
      `Say what to do: heyan ics init | check FILE | show FILE${near === undefined ? '' : `; did you mean ${near}`}.`,
    );
  }
  const target = action === 'show' && (line.text('target') !== undefined || line.text('config') !== undefined);
  if (line.on('json')) output.reserveStdout();
  if (file === undefined && !target)
    throw missing(
      action === 'check'
        ? '请给出一致性声明的文件：heyan ics check FILE。'
        : '请给出一致性声明的文件或平台地址：heyan ics show FILE，或 --target=URL。',
      action === 'check'
        ? 'Name the file of the conformance statement: heyan ics check FILE.'
        : 'Name the file of the conformance statement, or a platform: heyan ics show FILE, or --target=URL.',
    );
  const shown = file !== undefined && !target ? await ofFile(file, profile) : await ofTarget(input, profile);
  const table = icsTable(shown, profile);
  if (line.on('json'))
    output.print(
      JSON.stringify({ ...shown, profile: { id: profile.id, version: profile.version }, ...table.data }, null, 2),
    );
  else output.print(action === 'show' ? table.whole(language) : table.summary(language));
  return 0;
};
