import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import type { CertificateAsked } from './certificateAsked.ts';
import { listedIds as listed } from './listedIds.ts';
import { unstableChecks } from './unstableChecks.ts';

type Conformity = Pick<CertificateAsked, 'order' | 'runs' | 'today' | 'documented'>;

/** Of one run. */
const ofRun = (run: Report, { order, today, documented }: Conformity): readonly Localized[] => {
  const refusals: Localized[] = [];
  const refuse = (zh: string, en: string): void =>
    void refusals.push({ 'zh-CN': `运行 ${run.run.id}：${zh}`, en: `run ${run.run.id}: ${en}` });
  const { verdict, violated, open } = run.levels[order.level];
  if (verdict !== 'conformant')
    refuse(
      `级别“${levelTexts[order.level].name['zh-CN']}”的结论为${runVerdictTexts[verdict].name['zh-CN']}（${listed(verdict === 'nonconformant' ? violated : open)}）`,
      `the level “${levelTexts[order.level].name.en}” is ${verdict} (${listed(verdict === 'nonconformant' ? violated : open)})`,
    );
  const waived = [...run.checks, ...run.requirements].filter(({ waiver }) => waiver !== undefined).map(({ id }) => id);
  if (waived.length > 0) refuse(`有豁免：${listed(waived)}`, `there are waivers: ${listed(waived)}`);
  const errors = run.checks.filter((check) => check.verdict === 'error').map(({ id }) => id);
  if (errors.length > 0)
    refuse(`检测套件自身出错：${listed(errors)}`, `the suite itself went wrong: ${listed(errors)}`);
  for (const { id, attestation } of run.requirements) {
    if (attestation === undefined) continue;
    if (attestation.until < today)
      refuse(`对 ${id} 的声明已于 ${attestation.until} 到期`, `the attestation of ${id} ended on ${attestation.until}`);
    if (!documented.has(id))
      refuse(
        `没有对 ${id} 的声明所附文件 ${attestation.document.name}`,
        `the document ${attestation.document.name} of the attestation of ${id} is missing`,
      );
  }
  if (run.target.faults.length > 0)
    refuse(
      `参考接入平台带有缺陷样本 ${listed(run.target.faults)}`,
      `the reference platform committed ${listed(run.target.faults)}`,
    );
  return refusals;
};

/** Why whole runs of the right platform do not say that it conforms at the level ordered; nothing: they do. */
export const conformityRefusals = (asked: Conformity): readonly Localized[] => [
  ...asked.runs.flatMap((run) => ofRun(run, asked)),
  ...unstableChecks(asked.runs).map(({ id, verdicts }) => ({
    'zh-CN': `检查 ${id} 不稳定：各次结论为 ${verdicts.map((one) => one ?? '未运行').join('、')}`,
    en: `the check ${id} is unstable: ${verdicts.map((one) => one ?? 'not run').join(', ')}`,
  })),
];
