import type { EntityName } from '../../../spec/entities/entityName.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { supplies } from './supplies.ts';

/** The target names no such interface; whether it should is for the check of existence to say. */
export const notDeclared = (entity: EntityName): Outcome =>
  inconclusive(
    'capability-missing',
    {
      'zh-CN': `接入平台没有给出 ${entity} 接口的地址。`,
      en: `The platform gives no address of an interface for ${entity}.`,
    },
    supplies.entity(entity),
  );
