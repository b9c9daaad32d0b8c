import { accessPlatformCommand } from './accessPlatformCommand.ts';
import type { Command } from './command.ts';
import { doctorCommand } from './doctorCommand.ts';
import { explainCommand } from './explainCommand.ts';
import { listCommand } from './listCommand.ts';
import { monitorCommand } from './monitorCommand.ts';
import { notBuiltCommand } from './notBuiltCommand.ts';
import { runCommand } from './runCommand.ts';

/** Every command by its word, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['run', runCommand],
  ['monitor', monitorCommand],
  ['access-platform', accessPlatformCommand],
  ['list', listCommand],
  ['explain', explainCommand],
  ['doctor', doctorCommand],
  ['init', notBuiltCommand('init', { 'zh-CN': '在当前目录生成 heyan.config.ts', en: 'Write a heyan.config.ts here' })],
  ['simulate', notBuiltCommand('simulate', { 'zh-CN': '模拟访客与业务数据', en: 'Simulate visitors and business data' })],
  ['replay', notBuiltCommand('replay', { 'zh-CN': '重放一项检查', en: 'Replay one check' })],
  ['certify', notBuiltCommand('certify', { 'zh-CN': '生成签名的认证包', en: 'Make a signed certification package' })],
  ['verify', notBuiltCommand('verify', { 'zh-CN': '核对认证包', en: 'Verify a certification package' })],
  ['compare', notBuiltCommand('compare', { 'zh-CN': '比较两次运行', en: 'Compare two runs' })],
]);
