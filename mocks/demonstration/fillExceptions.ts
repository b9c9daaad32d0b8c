import type { Actor } from '../monitoring-platform/accounts/contract/actor.ts';
import type { StatusException } from '../monitoring-platform/exceptions/contract/statusException.ts';
import type { ExceptionMove } from '../monitoring-platform/exceptions/createExceptions.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

type Move = Pick<ExceptionMove, 'action' | 'reason'>;

/** What is done about the first, second … exception; the rest stays open. */
const dealings: readonly (readonly Move[])[] = [
  [],
  [{ action: 'acknowledge', reason: '已联系技术联系人。' }],
  [{ action: 'assign', reason: '请核实埋码是否随改版丢失。' }],
  [
    { action: 'acknowledge', reason: '' },
    { action: 'close', reason: '系计划内的停机维护，已确认。' },
  ],
  [
    { action: 'close', reason: '当日有线上活动，访问量属实。' },
    { action: 'reopen', reason: '活动已结束，数值仍偏高，继续核实。' },
  ],
];

/** Deals with the exceptions that were found so that they stand in every state (8.4). */
export const fillExceptions = async (
  monitoring: Pick<MonitoringPlatform, 'exceptions'>,
  operator: Actor,
  found: readonly StatusException[],
): Promise<void> => {
  const acting = { actor: operator, address: '' };
  for (const [at, moves] of dealings.entries()) {
    let exception = found[at];
    if (exception === undefined) return;
    for (const move of moves)
      exception = await monitoring.exceptions.move(acting, exception.exceptionId, {
        ...move,
        version: exception.version,
        ...(move.action === 'assign' && { accountId: operator.accountId }),
      });
  }
};
