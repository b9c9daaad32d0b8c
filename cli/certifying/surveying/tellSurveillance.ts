import type { SurveillanceManifest } from '../../../reports/certificate/package/manifest.ts';
import { neutralizeLine } from '../../../reports/text/neutralizeLine.ts';
import { runVerdictTexts } from '../../../reports/text/names/runVerdictTexts.ts';
import type { CommandInput } from '../../commands/command.ts';
import type { Issued } from '../issuing/issueCertificate.ts';

interface Told extends Pick<SurveillanceManifest['surveillance'], 'outcome' | 'reasons'> {
  /** Of the certificate. */
  readonly number: string;
  readonly issued: Issued;
  /** Where the test report stands. */
  readonly pdf: string;
}

/** Says what came of a surveillance and where its record stands, or everything that speaks against a record. */
export const tellSurveillance = (
  { number, outcome, reasons, issued, pdf }: Told,
  { line, language, output }: CommandInput,
): void => {
  const say = (zh: string, en: string): void => output.say(neutralizeLine(language === 'en' ? en : zh));
  output.say('');
  if (issued.ok) {
    const { name } = runVerdictTexts[outcome];
    const mark = outcome === 'conformant' ? '✓' : '✗';
    say(
      `${mark} 证书 ${number} 的监督检测：${name['zh-CN']}。记录：${issued.path}`,
      `${mark} Surveillance of the certificate ${number}: ${name.en}. Record: ${issued.path}`,
    );
  } else
    say(`✗ 不能出具证书 ${number} 的监督检测记录：`, `✗ No record of a surveillance of the certificate ${number}:`);
  for (const reason of issued.ok ? reasons : issued.refusals) say(`  - ${reason['zh-CN']}`, `  - ${reason.en}`);
  say(`检测报告：${pdf}`, `Test report: ${pdf}`);
  if (!line.on('json')) return;
  const said = issued.ok
    ? { recorded: true, outcome, reasons, record: issued.path, sha256: issued.sha256, report: pdf }
    : { recorded: false, refusals: issued.refusals, report: pdf };
  output.print(JSON.stringify(said, null, 2));
};
