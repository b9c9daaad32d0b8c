import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import type { CertificateAsked } from './certificateAsked.ts';
import { listedIds as listed } from './listedIds.ts';

const bare = (address: string): string => address.replace(/\/+$/, '');

/** Who was examined; the reference platform has another address each time. */
const examinee = ({ target }: Report): string =>
  target.origin === 'reference' ? `${target.kind} ${target.platformId}` : target.fingerprint;

type Identity = Pick<CertificateAsked, 'order' | 'runs'>;

/** Of one run. */
const ofRun = (run: Report, { order }: Pick<Identity, 'order'>): readonly Localized[] => {
  const refusals: Localized[] = [];
  const refuse = (zh: string, en: string): void =>
    void refusals.push({ 'zh-CN': `运行 ${run.run.id}：${zh}`, en: `run ${run.run.id}: ${en}` });
  if (run.run.endedAt === null) refuse('没有结束，记录不完整', 'it did not end; its record is incomplete');
  if (run.continues !== undefined)
    refuse(
      `它接续运行 ${run.continues.run.runId}，只重新检查了其中没有通过的（--only-failed）`,
      `it continues the run ${run.continues.run.runId} and examined only what had not passed there (--only-failed)`,
    );
  else if (run.run.selection.length > 0)
    refuse(`只运行了 ${listed(run.run.selection)}（--only）`, `only ${listed(run.run.selection)} was run (--only)`);
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

/** Why the runs are not whole ones of the product ordered, whatever came of them; nothing: they are. */
export const identityRefusals = ({ order, runs }: Identity): readonly Localized[] => {
  const [first] = runs;
  const others = runs.filter(
    (run) => first !== undefined && (examinee(run) !== examinee(first) || run.profile.hash !== first.profile.hash),
  );
  return [
    ...(runs.length === 0 ? [{ 'zh-CN': '没有运行记录', en: 'there is no run' }] : []),
    ...runs.flatMap((run) => ofRun(run, { order })),
    ...(others.length > 0
      ? [{ 'zh-CN': '各次运行的被测平台或取值配置不同', en: 'the runs are not of the same platform and profile' }]
      : []),
  ];
};
