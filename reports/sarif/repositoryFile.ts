import type { Report } from '../report/report.ts';

/**
 * The file of the vendor's repository that a finding is shown at. Code scanning takes nothing but paths of the checkout and
 * rejects a whole upload for one web address; what a platform answers has no line of source, so its configuration stands for it.
 */
export const repositoryFile = ({ run }: Pick<Report, 'run'>): string => {
  const flag = run.flags.find((one) => one.startsWith('--config='))?.slice('--config='.length) ?? '';
  const path = flag.replace(/^\.\//, '');
  const outside = path === '' || /^(?:[a-z]:|[\\/~]|\.\.)/i.test(path);
  return encodeURI(outside ? 'heyan.config.ts' : path.replaceAll('\\', '/'));
};
