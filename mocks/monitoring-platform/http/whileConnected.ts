import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { HttpError } from './httpError.ts';

/** Work with a platform that is not done while it is suspended (8.4). @throws HttpError 409 `platform-suspended` then. */
export const whileConnected =
  <Rest extends readonly unknown[], Result>(
    { isSuspended }: Pick<OperationalStore, 'isSuspended'>,
    work: (platformId: string, ...rest: Rest) => Promise<Result>,
  ): ((platformId: string, ...rest: Rest) => Promise<Result>) =>
  async (platformId, ...rest) => {
    if (isSuspended(platformId))
      throw new HttpError(409, 'platform-suspended', {
        'zh-CN': '该平台已暂停，恢复对接前不采集。',
        en: 'The platform is suspended; nothing is collected from it before it goes on.',
      });
    return work(platformId, ...rest);
  };
