import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Supply } from '../../engine/verdict/supply.ts';

const named = (entities: readonly EntityName[], separator: string): string => entities.join(separator);

/** What can be handed over so that more of the exchange is examined, each thing said in one way. */
export const exchangeSupplies = {
  attestation: (requirement: string): Supply => ({
    kind: 'attestation',
    name: requirement,
    how: {
      'zh-CN': `提交 ${requirement} 的声明，附文件名与摘要。`,
      en: `Hand in an attestation for ${requirement}, with name and hash of the document.`,
    },
  }),
  tables: {
    kind: 'declaration',
    name: 'exchange.tables',
    how: {
      'zh-CN': '按参考配置的名称建表，或在一致性声明中给出实际表名。',
      en: 'Create the tables under the names of the profile, or state their real names in the conformance statement.',
    },
  },
  data: (entities: readonly EntityName[]): Supply => ({
    kind: 'data',
    name: `exchange ${named(entities, ' ')}`,
    how: {
      'zh-CN': `向前置数据库推送 ${named(entities, '、')} 的数据；业务中确无此类数据的，让相应接口列出零条。`,
      en: `Push data of ${named(entities, ', ')} into the front database; where the business has none, let the interface list none.`,
    },
  }),
  insertion: (entities: readonly EntityName[]): Supply => ({
    kind: 'control-operation',
    name: `insert ${named(entities, ' ')}`,
    how: {
      'zh-CN': `让检测控制的插入、更新、软删除动作支持 ${named(entities, '、')}。`,
      en: `Let insert, update and soft-delete of the control work for ${named(entities, ', ')}.`,
    },
  }),
  control: {
    kind: 'capability',
    name: 'control',
    how: {
      'zh-CN': '给出检测控制的地址（control.url）与令牌。',
      en: 'Name the control endpoint (control.url) and its token.',
    },
  },
  rectification: {
    kind: 'selection',
    name: 'alerts',
    how: {
      'zh-CN': '按已下发的告警整改之后，再以 --only=alerts 运行一次。',
      en: 'Mend what the alerts delivered name, then run again with --only=alerts.',
    },
  },
  declaration: (path: string): Supply => ({
    kind: 'declaration',
    name: path,
    how: {
      'zh-CN': `在一致性声明中给出 ${path} 的取值。`,
      en: `State the value of ${path} in the conformance statement.`,
    },
  }),
} as const satisfies Record<string, Supply | ((...given: never[]) => Supply)>;
