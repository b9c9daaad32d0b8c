/**
 * Examines every member of the hostile family by the command line and prints what came of it; exits 1 where something did not come as
 * it must. `--only=NAME,…` names some (or a room), `--width=N` examines N at once, `--lang=en`, `--said` shows what the command
 * said, `--times=N` allows N times as long on a machine that has other things to do.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { sideBySide } from '../../cli/console/sideBySide.ts';
import { hostileBounds } from '../../fixtures/hostile/hostileBounds.ts';
import { hostileFamily } from '../../fixtures/hostile/hostileFamily.ts';
import { examineHostile } from './examineHostile.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    width: { type: 'string' },
    lang: { type: 'string' },
    said: { type: 'boolean' },
    times: { type: 'string' },
  },
});
const language = values.lang === 'en' ? 'en' : 'zh-CN';
const only = values.only?.split(',');
const members = hostileFamily.filter(
  ({ name, room }) => only === undefined || only.includes(name) || only.includes(room),
);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const words =
  language === 'en'
    ? { head: 'name · exit · seconds · MiB · verdict', fine: 'as it must', not: 'NOT' }
    : { head: '名称 · 退出码 · 秒 · MiB · 结论', fine: '符合预期', not: '不符' };

say(words.head);
const failed: string[] = [];
await sideBySide(members, Number(values.width ?? availableParallelism()), async (member) => {
  const { name, exit, seconds, mebibytes, problems, said } = await examineHostile(member, {
    times: Number(values.times ?? 1),
  });
  if (problems.length > 0) failed.push(name);
  const verdict = problems.length === 0 ? words.fine : `${words.not}: ${problems.join('; ')}`;
  say(
    `${name.padEnd(44)} ${String(exit).padStart(4)} ${seconds.toFixed(1).padStart(6)} ${mebibytes.toFixed(0).padStart(5)}  ${verdict}`,
  );
  say(`    ${member.what[language]}`);
  if (values.said === true) say(said.replaceAll(/^/gm, '    | '));
});
say(
  language === 'en'
    ? `${members.length} hostile candidates, ${failed.length} not as they must (within ${hostileBounds.seconds} s and ${hostileBounds.mebibytes} MiB)`
    : `恶意候选平台 ${members.length} 个，不符合预期 ${failed.length} 个（限 ${hostileBounds.seconds} 秒、${hostileBounds.mebibytes} MiB）`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
