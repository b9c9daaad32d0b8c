import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

/** Deliberate violations on the way from a finished interface to one that others use. */
export const processFaults: readonly Fault[] = [
  {
    id: 'interface-users-not-compiled',
    channel: 'interface',
    title: { 'zh-CN': '用户信息没有编入目录', en: 'Users are not drawn up in the catalogue' },
    platforms: platformKinds,
    violates: ['catalogue-compiled', 'interfaces-mounted', 'resources-published'],
    caughtBy: ['interface.catalogue-compiled', 'interface.catalogue-mounted', 'interface.catalogue-published'],
  },
  {
    id: 'interface-users-not-mounted',
    channel: 'interface',
    title: {
      'zh-CN': '用户信息只编入目录，没有挂接接口，也没有发布',
      en: 'Users are drawn up in the catalogue, but their interface is neither mounted nor published',
    },
    platforms: platformKinds,
    violates: ['interfaces-mounted', 'resources-published'],
    caughtBy: ['interface.catalogue-mounted', 'interface.catalogue-published'],
  },
  {
    id: 'interface-users-not-published',
    channel: 'interface',
    title: { 'zh-CN': '用户信息的接口已挂接，却没有发布', en: 'The interface of users is mounted, but not published' },
    platforms: platformKinds,
    violates: ['resources-published'],
    caughtBy: ['interface.catalogue-published'],
  },
  {
    id: 'interface-published-address-is-a-sample',
    channel: 'interface',
    title: {
      'zh-CN': '发布的用户接口地址只提供一条样例数据',
      en: 'The address published for users gives one record as a sample instead of the data',
    },
    platforms: platformKinds,
    violates: ['interfaces-mounted', 'resources-subscribable'],
    caughtBy: ['interface.subscription-gives-the-data'],
  },
  {
    id: 'interface-calls-authority-without-parameters',
    channel: 'interface',
    title: {
      'zh-CN': '调用教育管理部门的查询接口时不带加密参数',
      en: 'Calls the query interfaces of the authority without encrypted parameters',
    },
    platforms: platformKinds,
    violates: ['platform-calls-authority-interfaces'],
    caughtBy: ['interface.calls-the-authority'],
  },
  {
    id: 'interface-catalogue-overstates-items',
    channel: 'interface',
    title: {
      'zh-CN': '目录所列的数据项接口并不返回',
      en: 'The catalogue lists a data item that the interface does not give',
    },
    platforms: platformKinds,
    violates: ['joint-debugging'],
    caughtBy: ['interface.joint-debugging-succeeds'],
  },
];
