import { frontDatabaseScript } from '../../../../../spec/front-database/frontDatabaseScript.ts';
import { databaseUsers } from '../../databaseUsers.ts';
import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** The script of its front database with the two accounts and what each may do (7.3.2). */
export const exchangeSection = ({ platform, profile, say }: DocumentSubject): readonly Block[] => {
  const { frontDatabase, kind } = platform;
  if (frontDatabase === undefined) return [];
  const { type, host, port, database } = frontDatabase;
  const { pushFinishedBy, clockToleranceSeconds, columns, softDelete } = profile.values.exchange;
  const script = frontDatabaseScript({
    dialect: type,
    kind,
    profile,
    database,
    accounts: {
      pushUser: { user: databaseUsers.push, password: 'REPLACE_WITH_PASSWORD_OF_PUSH_USER' },
      exchangeUser: { user: databaseUsers.exchange, password: 'REPLACE_WITH_PASSWORD_OF_EXCHANGE_USER' },
    },
  });
  return [
    { type: 'heading', level: 2, text: say('库表交换（7.3）', 'Table exchange (7.3)') },
    {
      type: 'text',
      text: say(
        `前置数据库 ${type}，${host}:${port}，数据库 ${database}；运行监测平台以账号 ${databaseUsers.exchange} 读取。每日 ${pushFinishedBy} 前完成推送，时间字段 ${columns.updateTime} 与标准时间相差不超过 ${clockToleranceSeconds} 秒${softDelete === 'flag' ? `；删除以 ${columns.isDeleted} 标记，不删除行` : ''}。`,
        `Front database ${type} at ${host}:${port}, database ${database}; the monitoring platform reads as ${databaseUsers.exchange}. The daily push is finished by ${pushFinishedBy}; the time field ${columns.updateTime} is right to ${clockToleranceSeconds} s${softDelete === 'flag' ? `; a deletion is marked by ${columns.isDeleted}, no row is removed` : ''}.`,
      ),
    },
    {
      type: 'text',
      text: say(
        '以管理员身份执行，执行前以所领取的口令替换两处 REPLACE_WITH_PASSWORD。',
        'Run it as administrator; first put the passwords that you took in the two places REPLACE_WITH_PASSWORD.',
      ),
    },
    { type: 'code', language: 'sql', text: script ?? '' },
  ];
};
