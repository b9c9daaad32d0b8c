import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Supply } from '../../engine/verdict/supply.ts';

/** What recurs among the things that a vendor can hand over for the interface checks. */
export const supplies = {
  entity: (entity: EntityName): Supply => ({
    kind: 'entity',
    name: entity,
    how: {
      'zh-CN': `开发 ${entity} 接口并在接入信息 interfaces.urls 中给出地址，或在前置数据库中提供这类数据。`,
      en: `Develop the interface for ${entity} and name it in \`interfaces.urls\`, or provide these data in the front database.`,
    },
  }),
  records: (entity: EntityName): Supply => ({
    kind: 'data',
    name: entity,
    how: {
      'zh-CN': `在被测环境中准备若干条 ${entity} 记录。`,
      en: `Have some records of ${entity} in the installation under examination.`,
    },
  }),
  declaration: (path: string): Supply => ({
    kind: 'declaration',
    name: path,
    how: {
      'zh-CN': `在接入信息或符合性声明中说明 ${path}。`,
      en: `Say in the access information or the conformance statement what holds for \`${path}\`.`,
    },
  }),
  load: {
    kind: 'limit',
    name: 'interfaces.load',
    how: {
      'zh-CN': '放宽被测环境的调用频率限制，或在 interfaces.load 中给出可承受的速率。',
      en: 'Loosen the rate limit of the installation, or name the rate that it bears in `interfaces.load`.',
    },
  },
} as const satisfies Record<string, Supply | ((name: never) => Supply)>;
