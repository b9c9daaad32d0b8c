import type { Localized } from '../../../../spec/localized.ts';
import type { CorruptSegment } from './landSegment.ts';

/** What the operator is told of a segment of which not all could land. */
export const corruptSegmentNotice = ({ path, table, landed, setAside, reason }: CorruptSegment): Localized => ({
  'zh-CN': `数据仓库日志的一个分段已损坏：${setAside} 行未能写入 ${table}（另有 ${landed} 行已写入），原文件保留在 ${path}，这些行及原因见表 set_aside。首个原因：${reason}`,
  en: `A segment of the warehouse's log is corrupt: ${setAside} rows could not land in ${table} (${landed} others did). The file is kept as ${path}, the rows with their reasons in the table set_aside. The first reason: ${reason}`,
});
