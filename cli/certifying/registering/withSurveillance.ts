import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { canonicalJson } from '../../../spec/canonicalJson.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { RegisterSurvey } from './registerItem.ts';

/** Why a record is none of the certificate, which stands in the register under its number. */
const unboundBy = (
  entry: RegisterEntry | undefined,
  { bound }: RegisterSurvey,
): readonly [zh: string, en: string] | undefined => {
  const { number } = bound.certificate;
  if (entry === undefined)
    return [`目录中没有证书 ${number} 的认证包`, `there is no package of the certificate ${number} in the directory`];
  if (entry.sha256 !== bound.certificateSha256)
    return [`它针对的不是证书 ${number} 的这个认证包`, `it is of another package of the certificate ${number}`];
  const same =
    canonicalJson(entry.product) === canonicalJson(bound.product) &&
    canonicalJson(entry.certificate) === canonicalJson(bound.certificate);
  return same
    ? undefined
    : [`所述的产品或证书与证书 ${number} 的不同`, `its product or certificate is not that of ${number}`];
};

/**
 * The certificates with the records of their surveillance, in the order of their days. Throws a `UsageError` for a record of another certificate, product or
 * level, or one that stands there twice.
 */
export const withSurveillance = (
  entries: readonly RegisterEntry[],
  surveys: readonly RegisterSurvey[],
): readonly RegisterEntry[] => {
  const byNumber = new Map(entries.map((entry) => [entry.certificate.number, entry]));
  const files = new Map<string, string>();
  for (const survey of surveys) {
    const { number, record } = survey.surveillance;
    const twice = files.get(record.sha256);
    const [zh, en] =
      unboundBy(byNumber.get(number), survey) ??
      (twice === undefined ? [] : [`它与 ${twice} 相同`, `it is the same as ${twice}`]);
    if (zh !== undefined && en !== undefined)
      throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
        'zh-CN': `监督检测记录 ${record.file} 不能列入名录：${zh}。`,
        en: `The record of a surveillance ${record.file} cannot be put into the register: ${en}.`,
      });
    files.set(record.sha256, record.file);
  }
  const recorded = Map.groupBy(
    surveys.map(({ surveillance }) => surveillance),
    ({ number }) => number,
  );
  return entries.map((entry) => ({
    ...entry,
    surveillance: [...entry.surveillance, ...(recorded.get(entry.certificate.number) ?? [])].toSorted((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    ),
  }));
};
