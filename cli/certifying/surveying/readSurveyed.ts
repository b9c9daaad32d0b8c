import { createHash } from 'node:crypto';
import type { PackageFile } from '../../../reports/certificate/container/packageFile.ts';
import { readContainer } from '../../../reports/certificate/container/readContainer.ts';
import { verifyPackage } from '../../../reports/certificate/package/verifyPackage.ts';
import { OrderError } from '../../../spec/certification/orderError.ts';
import { parseOrder } from '../../../spec/certification/parseOrder.ts';
import type { Localized } from '../../../spec/localized.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { readPackageFile } from '../readPackageFile.ts';
import type { Surveyed } from './surveyed.ts';

const attested = 'attestations/';

const refuse = (path: string, why: Localized): UsageError =>
  new UsageError('HEYAN_PACKAGE_UNREADABLE', {
    'zh-CN': `无法对认证包 ${path} 作监督检测：${why['zh-CN']}`,
    en: `The product of the package ${path} cannot be watched: ${why.en}`,
  });

const orderOf = (path: string, files: readonly PackageFile[], statement: string): Surveyed['read'] => {
  const textOf = (name: string): string =>
    Buffer.from(files.find((file) => file.path === name)?.bytes ?? new Uint8Array()).toString();
  const ics = files.find((file) => file.path === 'ics.json');
  try {
    const order = parseOrder(textOf('order.json'), `${path} › order.json`);
    return {
      order,
      documents: new Map(
        files
          .filter((file) => file.path.startsWith(attested))
          .map((file) => [file.path.slice(attested.length), file.bytes]),
      ),
      ...(ics !== undefined && { ics: { path: statement, bytes: ics.bytes } }),
    };
  } catch (error) {
    throw error instanceof OrderError ? refuse(path, error.localized) : error;
  }
};

/**
 * The certificate of a package, with the order in it; `statement`: where its conformance statement is put for the run. Throws a `UsageError` for a package that
 * is not whole, tells of a surveillance itself, or of a certificate that is not one of `today` (calendar day).
 */
export const readSurveyed = (
  path: string,
  { statement, today }: { readonly statement: string; readonly today: string },
): Surveyed => {
  const bytes = readPackageFile(path);
  const { outcome, problems, manifest } = verifyPackage(bytes, { today });
  const [problem] = problems;
  if (manifest === undefined || outcome === 'altered' || problem !== undefined)
    throw refuse(path, problem?.message ?? { 'zh-CN': '无法读取。', en: 'it cannot be read.' });
  if (manifest.format !== 'heyan-certification')
    throw refuse(path, {
      'zh-CN': '它是监督检测的记录，请给出证书的认证包。',
      en: 'it is the record of a surveillance; name the package of the certificate.',
    });
  const container = readContainer(bytes);
  return {
    certificate: manifest.certificate,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: orderOf(path, container.ok ? container.files : [], statement),
  };
};
