import { StartError } from '../../../fixtures/starting/startError.ts';
import { withoutPassword } from '../../../fixtures/starting/withoutPassword.ts';

const texts = {
  unusable: {
    'zh-CN': '无法打开业务库（{subject}）：{detail}',
    en: 'The operational store ({subject}) cannot be opened: {detail}',
  },
  'in-use': {
    'zh-CN': '业务库（{subject}）正由另一个运行监测平台使用；请先停止它，或用 --store 指定另一个数据库。',
    en: 'The operational store ({subject}) is in use by another monitoring platform; stop it first, or name another database with --store.',
  },
  address: {
    'zh-CN': '--store 应为 postgres://用户:口令@主机:端口/数据库 形式的地址，实际为 {subject}。',
    en: 'Expected --store to be an address such as postgres://user:password@host:port/database, but got {subject}.',
  },
  'key-file-needed': {
    'zh-CN': '业务库（{subject}）中的凭证须加密保存；请用 --store-key=文件 指定密钥文件（没有时会生成）。',
    en: 'Credentials in the operational store ({subject}) are encrypted; name the key file with --store-key=FILE (it is made where there is none).',
  },
  'key-missing': {
    'zh-CN': '业务库中的凭证已用密钥文件 {subject} 加密，而该文件不存在；请放回该文件，或用 --store-key 指出它在哪里。',
    en: 'The credentials in the operational store are encrypted with the key file {subject}, which is not there; put it back, or say with --store-key where it is.',
  },
  'key-other': {
    'zh-CN': '密钥文件 {subject} 不是加密该业务库的那一个；请放回原来的文件，或用 --store-key 指出它在哪里。',
    en: 'The key file {subject} is not the one that this operational store was encrypted with; put that one back, or say with --store-key where it is.',
  },
  'key-open': {
    'zh-CN': '密钥文件 {subject} 可被他人读取（权限 {detail}）；请执行 chmod 600。',
    en: 'The key file {subject} is open to others (mode {detail}); run chmod 600 on it.',
  },
  'key-malformed': {
    'zh-CN': '密钥文件 {subject} 应含 64 个十六进制数字，实际有 {detail} 个字符。',
    en: 'The key file {subject} should hold 64 hexadecimal digits, but has {detail} characters.',
  },
  'key-unreadable': {
    'zh-CN': '无法读取密钥文件 {subject}（{detail}）。',
    en: 'The key file {subject} cannot be read ({detail}).',
  },
  'key-unwritable': {
    'zh-CN': '无法写入密钥文件 {subject}（{detail}）；请用 --store-key 指定一个可写的位置。',
    en: 'The key file {subject} cannot be written ({detail}); name a place that can be written to with --store-key.',
  },
} as const;

/** The operational store cannot be opened: what is wrong with the database, its address or its key. */
export class StoreError extends StartError {
  override readonly name: string = 'StoreError';
  readonly reason: keyof typeof texts;

  constructor(reason: keyof typeof texts, subject: string, detail = '', cause?: unknown) {
    const shown = withoutPassword(subject);
    const fill = (text: string): string =>
      text.replace(/\{(?:subject|detail)\}/g, (mark) =>
        mark === '{subject}' ? shown : detail.replaceAll(subject, shown),
      );
    super(
      'HEYAN_STORE',
      { 'zh-CN': fill(texts[reason]['zh-CN']), en: fill(texts[reason].en) },
      cause === undefined ? undefined : { cause },
    );
    this.reason = reason;
  }
}
