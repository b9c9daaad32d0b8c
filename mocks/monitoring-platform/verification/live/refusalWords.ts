import type { Localized } from '../../../../spec/localized.ts';

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** Every reason for which the collector refuses a beacon, in words that say what to do. */
const words: Readonly<Record<string, Localized>> = {
  'app-key-missing': said(
    '事件没有应用标识；请在数据采集代码中设置 appKey。',
    'The event carries no application key; set appKey in the snippet.',
  ),
  'unknown-app-key': said(
    '应用标识不是本平台派发的；请核对数据采集代码中的 appKey。',
    'Nobody was given this application key; compare appKey in the snippet with the one that was dispatched.',
  ),
  'unknown-host': said(
    '页面所在主机没有登记；请在申请表中补充，或核对页面地址。',
    'The host of the page is not registered; add it to the application, or check the address of the page.',
  ),
  'platform-suspended': said(
    '平台已暂停，事件不予接收；恢复对接后，页面保留的事件会重发。',
    'The platform is suspended and its events are not taken; what pages kept is sent again when it goes on.',
  ),
  'platform-withdrawn': said(
    '平台的申请已撤销，应用标识不再有效；请移除数据采集代码。',
    'The application of the platform was withdrawn and its key is void; remove the snippet.',
  ),
  'host-not-registered': said(
    '页面所在主机不在本平台登记的主机之内；请在申请表中补充。',
    'The host of the page is none of those registered for the platform; add it to the application.',
  ),
  'page-address-invalid': said(
    '页面地址不是 http(s) 地址；请由页面自身上报，不要填写其他内容。',
    'The address of the page is no http(s) address; let the page report its own.',
  ),
  'event-code-missing': said('事件没有编码；请按事件计划填写。', 'The event has no code; take it from the event plan.'),
  'event-code-too-long': said('事件编码超过 128 个字符。', 'The event code has more than 128 characters.'),
  'too-many-properties': said(
    '事件的参数过多；请只上报事件计划中的参数。',
    'The event has too many parameters; send those of the event plan.',
  ),
  'property-name-too-long': said('有参数名超过 256 个字符。', 'The name of a parameter has more than 256 characters.'),
  'properties-too-large': said('事件参数合计超过 64 KiB。', 'The parameters of the event have more than 64 KiB.'),
  duplicate: said(
    '同一事件标识此前已经收到，只计一次；每个事件应有自己的标识。',
    'An event of this id came before and counts once; each event has an id of its own.',
  ),
  'not-utf-8': said('请求体不是 UTF-8 编码。', 'The body is not UTF-8.'),
  'not-decodable': said(
    '请求内容不属于任何一种已知的上报格式；请使用派发的数据采集代码。',
    'The content is in none of the known forms; use the snippet that was dispatched.',
  ),
  'not-an-object': said('上报内容中有一项不是对象。', 'One of the events is no object.'),
  'no-events': said('请求中没有事件。', 'The request holds no event.'),
  'too-many-events': said(
    '一次上报的事件过多；请分批上报。',
    'Too many events at once; send them in several requests.',
  ),
  empty: said('请求既没有请求体，也没有查询参数。', 'The request has neither a body nor a query.'),
  'body-too-large': said('请求体超过 1 MiB；请分批上报。', 'The body has more than 1 MiB; send less at once.'),
  'request-malformed': said('请求无法读取。', 'The request cannot be read.'),
};

/** A refusal's reason in words; one that is new here in the words of its code. */
export const refusalWords = (reason: string): Localized =>
  words[reason] ?? said(`未接受：${reason}`, `Refused: ${reason}`);
