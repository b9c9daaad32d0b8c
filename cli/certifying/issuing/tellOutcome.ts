import { neutralizeLine } from '../../../reports/text/neutralizeLine.ts';
import type { CommandInput } from '../../commands/command.ts';
import type { Issued } from './issueCertificate.ts';

interface Told {
  /** Of the certificate. */
  readonly number: string;
  readonly outcome: Issued;
  /** Where the test report stands. */
  readonly pdf: string;
}

/** Says where package and report stand, or everything that speaks against a certificate. */
export const tellOutcome = ({ number, outcome, pdf }: Told, { line, language, output }: CommandInput): void => {
  const say = (zh: string, en: string): void => output.say(neutralizeLine(language === 'en' ? en : zh));
  output.say('');
  if (outcome.ok) say(`✓ 证书 ${number}：${outcome.path}`, `✓ Certificate ${number}: ${outcome.path}`);
  else {
    say(`✗ 不能出具证书 ${number}：`, `✗ No certificate ${number}:`);
    for (const refusal of outcome.refusals) say(`  - ${refusal['zh-CN']}`, `  - ${refusal.en}`);
  }
  say(`检测报告：${pdf}`, `Test report: ${pdf}`);
  if (!line.on('json')) return;
  const said = outcome.ok
    ? { certified: true, package: outcome.path, sha256: outcome.sha256, report: pdf }
    : { certified: false, refusals: outcome.refusals, report: pdf };
  output.print(JSON.stringify(said, null, 2));
};
