import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';

/** 7.2.1–7.2.5: collection through interfaces. They bind where a platform uses this method (5.2). */
export const interfaceRequirements: readonly Requirement[] = [
  {
    id: 'interface-baseline-or-gateway',
    clause: '7.2.1',
    obligation: 'may',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '数据接口可以用来提供基准数据，也可以由 API 网关对外提供。',
      en: 'Interfaces may serve to give baseline data, or be offered by way of an API gateway.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '应答是否经过网关、数据是否用作基准，从接口上看不出来；文本只是允许，不作声明也无妨。',
      en: 'Whether a gateway stands behind an answer, or the data serve as a baseline, does not show in it. The draft only allows it: nothing is lost without a statement.',
    },
  },
  {
    id: 'interface-data-on-demand',
    clause: '7.2.1',
    obligation: 'may',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '通过定制接口，可以按需要取得数据。',
      en: 'Through interfaces made to order, data may be had as they are needed.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'network-internet-or-private',
    clause: '7.2.2',
    obligation: 'may',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接入平台与运行监测平台的连通，可以经互联网，也可以经专网。',
      en: 'An access platform may be connected to the monitoring platform over the internet or over a private network.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '请求经过哪一种网络，从应答上看不出来；文本任其选择，不作声明也无妨。',
      en: 'Over which network a request travels does not show in its answer. The draft leaves the choice free: nothing is lost without a statement.',
    },
  },
  {
    id: 'interface-network-open',
    clause: '7.2.2',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '访问策略已开通，运行监测平台可以到达接入平台的接口。',
      en: 'The access rules are open, so that the monitoring platform reaches the interfaces of the access platform.',
    },
    verification: 'automatic',
  },
  {
    id: 'interfaces-developed',
    clause: '7.2.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    // What 7.2.3 names has to be had whatever methods were chosen (5.2): by interface, or from the front database.
    channel: 'content',
    statement: {
      'zh-CN': '接入平台按所需采集的信息开发接口：用户信息、网站结构目录，以及有数字资源的平台的数字资源目录。',
      en: 'The access platform develops interfaces for what is to be collected: users, site structure, and, where it has digital resources, their catalogue.',
    },
    verification: 'automatic',
  },
  {
    id: 'interfaces-return-data',
    clause: '7.2.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '验证通过时，接口按约定的格式返回相应数据。',
      en: 'When verification succeeds, the interface answers with the data in the agreed format.',
    },
    verification: 'automatic',
  },
  {
    id: 'interfaces-refuse-with-error',
    clause: '7.2.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '验证不通过时，接口不返回数据，而返回错误信息。',
      en: 'When verification fails, the interface answers with error information instead of data.',
    },
    verification: 'automatic',
  },
  {
    id: 'parameters-encrypted',
    clause: '7.2.4',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '数据采集利用加密与解密算法，保障数据传输的安全。文本未指定算法。',
      en: 'Collection uses encryption and decryption to keep the transfer of data safe. The draft names no algorithm.',
    },
    verification: 'automatic',
  },
  {
    id: 'callee-decrypts-and-verifies',
    clause: '7.2.4',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '接口被调用时，接入平台解密请求头中的参数，并核对调用方的权限。',
      en: 'When called, the access platform decrypts the parameters in the request headers and checks that the caller may have what is asked.',
    },
    verification: 'automatic',
  },
  {
    id: 'caller-generates-parameters',
    clause: '7.2.4',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '调用接口的一方生成请求头中的加密参数。',
      en: 'Whoever calls an interface generates the encrypted parameters of the request headers.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'interfaces-restful',
    clause: '7.2.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'interface',
    statement: {
      'zh-CN': '数字资源目录、用户信息、网站结构目录的查询接口统一以 RESTful 协议提供。',
      en: 'The interfaces that query catalogue, users and site structure are all offered as RESTful ones.',
    },
    verification: 'automatic',
  },
];
