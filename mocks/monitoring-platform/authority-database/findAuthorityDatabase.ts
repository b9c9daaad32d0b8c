import { isoTime } from '../../../spec/isoTime.ts';
import { alertItem } from '../health/alertItem.ts';
import type { StatusItem } from '../health/statusItem.ts';
import type { AuthorityDatabase } from './contract/authorityDatabase.ts';

const subject = 'authority-database';

/** Where a platform's rows stand in the authority's own front database (7.3.1, 8.4 health); nothing where there is none. */
export const findAuthorityDatabase = (
  platformId: string,
  authority: Pick<AuthorityDatabase, 'standings' | 'trouble'> | undefined,
): readonly StatusItem[] => {
  const standing = authority?.standings().get(platformId);
  if (authority === undefined || standing === undefined) return [];
  const { pendingSince, writtenAt, rows, refused } = standing;
  const trouble = authority.trouble();
  const items: StatusItem[] = [];
  if (pendingSince !== null && trouble !== null)
    items.push(
      alertItem(
        'health',
        'authority-database-behind',
        subject,
        {
          'zh-CN': `自 ${isoTime(pendingSince)} 起的交换数据尚未写入教育管理部门前置数据库（${trouble.reason}）；恢复后自动补写`,
          en: `what was exchanged since ${isoTime(pendingSince)} is not in the authority's front database yet (${trouble.reason}); it is made up for when that is back`,
        },
        'written',
        trouble.reason,
      ),
    );
  else if (writtenAt !== null)
    items.push({
      aspect: 'health',
      code: 'authority-database',
      subject,
      status: 'ok',
      message: {
        'zh-CN': `交换数据最近于 ${isoTime(writtenAt)} 写入教育管理部门前置数据库，累计 ${rows} 行`,
        en: `what was exchanged was last written to the authority's front database at ${isoTime(writtenAt)}, ${rows} rows in all`,
      },
      expected: '',
      actual: String(rows),
    });
  if (refused > 0)
    items.push(
      alertItem(
        'health',
        'authority-database-rows-refused',
        subject,
        {
          'zh-CN': `有 ${refused} 行不符合教育管理部门前置数据库的约束，已连同原因另存，待平台整改`,
          en: `${refused} rows do not fit the rules of the authority's front database; they are kept beside with the reason until the platform mends them`,
        },
        '0',
        String(refused),
      ),
    );
  return items;
};
