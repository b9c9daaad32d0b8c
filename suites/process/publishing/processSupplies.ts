import type { Supply } from '../../engine/verdict/supply.ts';

/** What lets a part of 7.2.6–7.2.8 be judged: an action of the control, or an attestation where another catalogue is used. */
export const processSupplies = (action: 'publish' | 'call-authority', requirement: string): readonly Supply[] => [
  {
    kind: 'control-operation',
    name: action,
    how: {
      'zh-CN': `在检测控制中提供 ${action} 动作（docs/publish）。`,
      en: `Offer the action ${action} in the control (docs/publish).`,
    },
  },
  {
    kind: 'attestation',
    name: requirement,
    how: {
      'zh-CN': `在上级教育管理部门目录中办理的，提交 ${requirement} 的声明，附文件名与摘要。`,
      en: `Where it is done in the catalogue of the higher authority, hand in an attestation for ${requirement}, with name and hash of the document.`,
    },
  },
];
