import type { Order } from '../../spec/certification/order.ts';
import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { equipmentRefusals } from './equipmentRefusals.ts';
import type { Equipment } from './report/equipment.ts';
import { unstableChecks } from './unstableChecks.ts';

const listed = (ids: readonly string[]): string => `${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`;

const bare = (address: string): string => address.replace(/\/+$/, '');

/** Who was examined; the reference platform has another address each time. */
const examinee = ({ target }: Report): string =>
  target.origin === 'reference' ? `${target.kind} ${target.platformId}` : target.fingerprint;

interface Asked {
  readonly order: Order;
  readonly runs: readonly Report[];
  readonly equipment: Equipment;
  /** Calendar day. */
  readonly today: string;
  /** Requirements whose attestation has its document at hand, with the right hash. */
  readonly documented: ReadonlySet<string>;
}

/** Of one run: whether it is a whole one, and says what a certificate says. */
const runRefusals = (run: Report, { order, today, documented }: Asked): readonly Localized[] => {
  const refusals: Localized[] = [];
  const refuse = (zh: string, en: string): void =>
    void refusals.push({ 'zh-CN': `运行 ${run.run.id}：${zh}`, en: `run ${run.run.id}: ${en}` });
  const { verdict, violated, open } = run.levels[order.level];
  if (run.run.endedAt === null) refuse('没有结束，记录不完整', 'it did not end; its record is incomplete');
  if (run.continues !== undefined)
    refuse(
      `它接续运行 ${run.continues.run.runId}，只重新检查了其中没有通过的（--only-failed）`,
      `it continues the run ${run.continues.run.runId} and examined only what had not passed there (--only-failed)`,
    );
  else if (run.run.selection.length > 0)
    refuse(`只运行了 ${listed(run.run.selection)}（--only）`, `only ${listed(run.run.selection)} was run (--only)`);
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
  const { product } = order;
  // The reference platform is somewhere else each time it is started.
  if (run.target.origin === 'external' && bare(run.target.url) !== bare(product.address))
    refuse(
      `检测的地址为 ${run.target.url}，委托书写的是 ${product.address}`,
      `${run.target.url} was examined, the order says ${product.address}`,
    );
  const { statement } = run.declaration;
  if (order.ics !== null && statement === undefined)
    refuse('没有按委托书所附的一致性声明检测', 'it was not examined by the conformance statement of the order');
  if (statement !== undefined && statement.version !== product.version)
    refuse(
      `一致性声明所述的产品版本为 ${statement.version}，委托书写的是 ${product.version}`,
      `its conformance statement is of the version ${statement.version}, the order says ${product.version}`,
    );
  if (run.target.kind !== product.kind)
    refuse(
      `平台类型为 ${run.target.kind}，委托书写的是 ${product.kind}`,
      `the platform is of the kind ${run.target.kind}, the order says ${product.kind}`,
    );
  if (run.target.platformId !== product.platformId)
    refuse(
      `平台标识为 ${run.target.platformId}，委托书写的是 ${product.platformId}`,
      `its platform id is ${run.target.platformId}, the order says ${product.platformId}`,
    );
  return refusals;
};

/** Why no certificate can be issued; nothing: it can. */
export const certificateRefusals = (asked: Asked): readonly Localized[] => {
  const { runs, equipment, today } = asked;
  const [first] = runs;
  const others = runs.filter(
    (run) => first !== undefined && (examinee(run) !== examinee(first) || run.profile.hash !== first.profile.hash),
  );
  return [
    ...(runs.length === 0 ? [{ 'zh-CN': '没有运行记录', en: 'there is no run' }] : []),
    ...runs.flatMap((run) => runRefusals(run, asked)),
    ...(asked.order.dates.issuedOn < today
      ? [
          {
            'zh-CN': `委托书的签发日期 ${asked.order.dates.issuedOn} 早于检测日期 ${today}`,
            en: `the order is issued on ${asked.order.dates.issuedOn}, before the examination on ${today}`,
          },
        ]
      : []),
    ...(others.length > 0
      ? [{ 'zh-CN': '各次运行的被测平台或取值配置不同', en: 'the runs are not of the same platform and profile' }]
      : []),
    ...unstableChecks(runs).map(({ id, verdicts }) => ({
      'zh-CN': `检查 ${id} 不稳定：各次结论为 ${verdicts.map((one) => one ?? '未运行').join('、')}`,
      en: `the check ${id} is unstable: ${verdicts.map((one) => one ?? 'not run').join(', ')}`,
    })),
    ...equipmentRefusals(asked.order, equipment),
  ];
};
