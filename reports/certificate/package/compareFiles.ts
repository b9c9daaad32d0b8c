import type { PackageFile } from '../container/packageFile.ts';
import { sha256, sm3Of } from './fileHashes.ts';
import { blockSize } from './manifest.ts';
import type { ManifestFile } from './manifest.ts';
import { manifestFile } from './manifestFile.ts';
import type { PackageProblem } from './verification.ts';

/** Hashes of blocks are for locating a change; where the whole file is the one that was signed nobody asks for them. */
const isSame = (signed: ManifestFile, { bytes }: PackageFile, sm3: boolean): boolean =>
  signed.size === bytes.length && signed.sha256 === sha256(bytes) && (!sm3 || signed.sm3 === sm3Of(bytes));

/** Where a file is not the one that was signed: runs of blocks whose hash is another. */
const rangesOf = (signed: ManifestFile, found: ManifestFile): readonly (readonly [number, number])[] => {
  const blocks = Math.max(signed.blocks.length, found.blocks.length);
  const ranges: [number, number][] = [];
  for (let at = 0; at < blocks; at += 1) {
    if (signed.blocks[at] === found.blocks[at]) continue;
    const [from, to] = [at * blockSize, Math.min((at + 1) * blockSize, Math.max(signed.size, found.size))];
    const last = ranges.at(-1);
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
  }
  // Hashes that contradict each other: all of it.
  return ranges.length === 0 ? [[0, Math.max(signed.size, found.size)]] : ranges;
};

/** The files of a package against those that were signed; `sm3`: by that hash as well. */
export const compareFiles = (
  signed: readonly ManifestFile[],
  files: readonly PackageFile[],
  sm3: boolean,
): readonly PackageProblem[] => {
  const found = new Map(files.map((file) => [file.path, file]));
  const known = new Set(signed.map(({ path }) => path));
  return [
    ...signed.flatMap((file): readonly PackageProblem[] => {
      const { path } = file;
      const there = found.get(path);
      if (there === undefined)
        return [
          {
            code: 'file-missing',
            path,
            message: { 'zh-CN': `缺少文件 ${path}。`, en: `The file ${path} is missing.` },
          },
        ];
      return isSame(file, there, sm3)
        ? []
        : rangesOf(file, manifestFile(there)).map((range): PackageProblem => ({
            code: 'file-altered',
            path,
            range,
            message: {
              'zh-CN': `文件 ${path} 的第 ${range[0]}～${range[1] - 1} 字节与签发时不同。`,
              en: `Bytes ${range[0]}–${range[1] - 1} of ${path} are not those that were signed.`,
            },
          }));
    }),
    ...[...found.keys()]
      .filter((path) => !known.has(path))
      .map((path): PackageProblem => ({
        code: 'file-surplus',
        path,
        message: { 'zh-CN': `文件 ${path} 不在清单中。`, en: `The file ${path} is not in the manifest.` },
      })),
  ];
};
