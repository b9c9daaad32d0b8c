import type { Localized } from '../../localized.ts';
import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';

const elsewhere: Localized = {
  'zh-CN': '在本次检测的运行监测平台上可以看到；登记在上级教育管理部门目录中的，套件看不到，由接入平台声明。',
  en: 'Seen at the monitoring platform of the run; what is registered in the catalogue of the higher authority is out of sight of the suite, so the platform attests it.',
};

/** 7.2.6–7.2.8: the way from an interface to one that others use. They bind where a platform offers interfaces (5.2). */
export const publicationRequirements: readonly Requirement[] = [
  {
    id: 'catalogue-compiled',
    clause: '7.2.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台按目录编制要求编制目录。所指编制要求未随文本给出。',
      en: 'The access platform draws up its catalogue by the rules for catalogues. The rules meant are not part of the draft.',
    },
    verification: 'with-control',
    attestationReason: elsewhere,
  },
  {
    id: 'interfaces-mounted',
    clause: '7.2.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台把服务接口挂接到目录上。',
      en: 'The access platform attaches its service interfaces to the catalogue.',
    },
    verification: 'with-control',
    attestationReason: elsewhere,
  },
  {
    id: 'resources-published',
    clause: '7.2.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台完成信息资源的注册和发布。',
      en: 'The access platform completes the registration and publication of its information resources.',
    },
    verification: 'with-control',
    attestationReason: elsewhere,
  },
  {
    id: 'resources-subscribed',
    clause: '7.2.7',
    obligation: 'stated',
    party: 'authority',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '发布之后，上级教育管理部门以订阅的方式集成接入平台的服务接口。',
      en: 'After publication the higher authority takes up the platform’s interfaces by subscribing to them.',
    },
    verification: 'monitoring-platform',
    seeAlso: ['resources-subscribable'],
  },
  {
    id: 'resources-subscribable',
    clause: '7.2.7',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台所发布的服务接口可供订阅者集成：按订阅取得的就是接口的数据。',
      en: 'What the access platform has published can be taken up by a subscriber: a subscription brings the data of the interface.',
    },
    verification: 'with-control',
    attestationReason: elsewhere,
    seeAlso: ['resources-subscribed'],
  },
  {
    id: 'platform-calls-authority-interfaces',
    clause: '7.2.7',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台以订阅的方式，调用教育管理部门汇集的数字资源目录、用户信息、网站结构目录查询接口。',
      en: 'The access platform, by subscription, calls the authority’s interfaces to the catalogues, users and site structures collected.',
    },
    verification: 'with-control',
    attestationReason: {
      'zh-CN': '对本次检测的运行监测平台的调用可以看到；对上级教育管理部门接口的调用，套件看不到，由接入平台声明。',
      en: 'Calls of the monitoring platform of the run are seen; those of the higher authority’s interfaces are out of sight of the suite, so the platform attests them.',
    },
  },
  {
    id: 'joint-debugging',
    clause: '7.2.8',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '对接完成后，接入平台与运行监测平台联合调试，确保接口返回的内容正常、有效。',
      en: 'Once connected, the access platform and the monitoring platform debug together until the interfaces answer properly and usefully.',
    },
    verification: 'automatic',
  },
];
