import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { reportPageTexts } from './names/reportPageTexts.ts';

/** Which product in which version, as its conformance statement says; a name without a version says so. */
export const productText = ({ declaration: { statement } }: Pick<Report, 'declaration'>): Localized => {
  const [product, version] = [statement?.product ?? '', statement?.version ?? ''];
  if (product === '' && version === '') return reportPageTexts.productUnstated;
  return {
    'zh-CN': `${product || '（未给出产品名称）'} · ${version === '' ? '（未给出版本）' : `版本 ${version}`}`,
    en: `${product || '(no product name)'} · ${version === '' ? '(no version)' : `version ${version}`}`,
  };
};
