import { expect, test } from 'vitest';
import { parseMysqlGrants } from './parseMysqlGrants.ts';

test.each([
  [
    "GRANT USAGE ON *.* TO `u`@`%` IDENTIFIED BY PASSWORD '*00'",
    { privileges: ['USAGE'], database: null, table: null },
  ],
  [
    "GRANT SELECT, INSERT (a, `b`), UPDATE ON `front`.`data_user` TO 'u'@'%'",
    { privileges: ['SELECT', 'INSERT', 'UPDATE'], database: 'front', table: 'data_user' },
  ],
  [
    'GRANT ALL PRIVILEGES ON `front\\_%`.* TO `u`@`%` WITH GRANT OPTION',
    { privileges: ['ALL PRIVILEGES', 'GRANT OPTION'], database: 'front\\_%', table: null },
  ],
  ['GRANT DELETE, DROP ON `a``b`.`c` TO `r`', { privileges: ['DELETE', 'DROP'], database: 'a`b', table: 'c' }],
  ['GRANT SELECT ON `d`.`t` TO PUBLIC', { privileges: ['SELECT'], database: 'd', table: 't' }],
])('%s', (line, grant) => {
  expect(parseMysqlGrants([line])).toEqual({ grants: [grant], roles: [] });
});

test.each([
  ['GRANT `reader` TO `u`@`%`', ['`reader`']],
  ['GRANT `a`@`%`,`b`@`%` TO `u`@`%`', ['`a`@`%`', '`b`@`%`']],
  ['GRANT reader TO u@localhost WITH ADMIN OPTION', ['reader']],
])('%s grants roles', (line, roles) => {
  expect(parseMysqlGrants([line])).toEqual({ grants: [], roles });
});

test('rights on routines and proxies are none on data', () => {
  expect(
    parseMysqlGrants([
      'GRANT EXECUTE ON PROCEDURE `d`.`p` TO `u`@`%`',
      "GRANT PROXY ON ''@'%' TO 'root'@'localhost' WITH GRANT OPTION",
      'SET DEFAULT ROLE `reader` FOR `u`@`%`',
    ]),
  ).toEqual({ grants: [], roles: [] });
});
