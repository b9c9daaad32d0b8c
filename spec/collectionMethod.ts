/** 数据代码采集 / 数据接口采集 / 库表交换采集 (5.2) */
export type CollectionMethod = 'beacon' | 'interface' | 'exchange';
