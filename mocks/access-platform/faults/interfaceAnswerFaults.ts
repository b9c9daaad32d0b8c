import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

const common = {
  channel: 'interface',
  platforms: platformKinds,
  violates: ['interfaces-return-data'],
} as const;

/** What the interfaces of the reference access platform can do wrong with their answers, whatever the data. */
export const interfaceAnswerFaults: readonly Fault[] = [
  {
    ...common,
    id: 'interface-brotli-mislabelled',
    title: { 'zh-CN': '标明 br 压缩，正文却未压缩', en: 'Says its answers are compressed by br, but they are not' },
    caughtBy: ['interface.compression-keeps-the-data'],
  },
  {
    ...common,
    id: 'interface-users-redirect-to-another-host',
    title: { 'zh-CN': '用户接口重定向到其他主机', en: 'The users interface redirects to another host' },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-redirect-to-themselves',
    title: { 'zh-CN': '用户接口重定向到自身', en: 'The users interface redirects to itself' },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-certificate-untrusted',
    title: { 'zh-CN': '用户接口的证书不可信', en: 'The certificate of the users interface is not to be trusted' },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-certificate-expired',
    title: { 'zh-CN': '用户接口的证书已过期', en: 'The certificate of the users interface has expired' },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-certificate-of-another-host',
    title: {
      'zh-CN': '用户接口的证书属于其他主机',
      en: 'The certificate of the users interface is that of another host',
    },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-tls-outdated',
    title: { 'zh-CN': '用户接口只支持 TLS 1.1', en: 'The users interface knows nothing later than TLS 1.1' },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-charset-mislabelled',
    title: { 'zh-CN': '以 UTF-8 编码的 JSON 标明为 GB18030', en: 'Labels its JSON in UTF-8 as GB18030' },
    caughtBy: ['interface.answers-follow-the-document'],
  },
  {
    ...common,
    id: 'interface-page-size-as-text',
    title: { 'zh-CN': '分页大小以字符串返回', en: 'Gives the page size as a string' },
    caughtBy: ['interface.answers-follow-the-document'],
  },
  {
    ...common,
    id: 'interface-byte-order-mark',
    title: { 'zh-CN': 'JSON 以字节顺序标记开头', en: 'Begins its JSON with a byte order mark' },
    caughtBy: ['interface.json-is-unambiguous'],
  },
  {
    ...common,
    id: 'interface-one-interface-forbidden',
    title: {
      'zh-CN': '所声明的接口中有一个拒绝正确的请求',
      en: 'One of the declared interfaces refuses right requests',
    },
    caughtBy: ['interface.accepts-sealed-requests'],
  },
  {
    ...common,
    id: 'interface-users-by-soap',
    title: { 'zh-CN': '用户接口是 SOAP 服务', en: 'The users interface is a SOAP service' },
    caughtBy: ['interface.answers-get', 'interface.accepts-sealed-requests'],
    violates: ['interfaces-restful', 'interfaces-return-data'],
  },
  {
    ...common,
    id: 'interface-users-of-another-platform',
    title: { 'zh-CN': '用户带有别的平台的平台标识', en: 'Users carry the id of another platform' },
    caughtBy: ['interface.records-carry-the-platform-id'],
  },
  {
    ...common,
    id: 'interface-times-cut-to-seconds',
    title: { 'zh-CN': '时间丢失毫秒', en: 'Times lose their milliseconds' },
    caughtBy: ['interface.values-survive'],
    echoes: ['exchange.agrees-with-interface'],
  },
  {
    ...common,
    id: 'interface-update-times-in-seconds',
    title: {
      'zh-CN': '更新时间只给到整秒',
      en: 'Update times are given in whole seconds',
    },
    caughtBy: ['interface.changes-are-given'],
  },
  {
    ...common,
    id: 'interface-text-composed',
    title: { 'zh-CN': '文本被改为 Unicode 的组合形式', en: 'Text is turned into the composed form of Unicode' },
    caughtBy: ['interface.text-survives'],
  },
  {
    ...common,
    id: 'interface-names-cut',
    title: {
      'zh-CN': '课程、服务事项、表单的名称只返回前二十个字',
      en: 'Names of courses, service items and forms are cut after twenty characters',
    },
    caughtBy: ['interface.values-survive'],
  },
  {
    ...common,
    id: 'interface-scores-rounded',
    title: { 'zh-CN': '评分四舍五入为整数', en: 'Scores of resources are rounded' },
    platforms: ['resource'],
    caughtBy: ['interface.values-survive'],
  },
];
