import { randomBytes } from 'node:crypto';
import { CredentialsError } from '../../spec/encryption/credentialsError.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { fetchPage } from '../../mocks/monitoring-platform/interface-client/fetchPage.ts';
import { transportByFetch } from '../../mocks/monitoring-platform/interface-client/transportByFetch.ts';
import { UsageError } from '../engine/errors/usageError.ts';
import type { ResolvedTarget } from './resolveTarget.ts';

/**
 * Asks each interface for one record. Rejects with a `UsageError` when every one of them refuses (401, 403) credentials that the user
 * gave: then the user's slip is likelier than the platform's. Credentials of the platform's own document are left to the checks.
 */
export const probeInterfaces = async ({ target, ownCredentials }: ResolvedTarget, profile: Profile): Promise<void> => {
  if (target.interfaces === undefined || ownCredentials.interfaces) return;
  const { credentials, urls } = target.interfaces;
  const source = {
    profile,
    credentials,
    transport: transportByFetch(globalThis.fetch),
    now: Date.now,
    randomBytes: (count: number) => randomBytes(count),
    bodyLimit: 16 * 1_048_576,
    requestTimeoutMs: 8_000,
  };
  const entries = Object.entries(urls) as [EntityName, string][];
  try {
    const pages = await Promise.all(
      entries.map(([entity, url]) => fetchPage(source, { entity, url, page: 1, pageSize: 1 })),
    );
    const statuses = pages.map((page) =>
      page.ok ? 200 : (page.problem.actual as { readonly status?: number } | null)?.status,
    );
    if (statuses.length === 0 || !statuses.every((status) => status === 401 || status === 403)) return;
    throw new UsageError('HEYAN_CREDENTIALS_REFUSED', {
      'zh-CN': `全部 ${statuses.length} 个数据接口均拒绝所给的凭据（状态 ${[...new Set(statuses)].join(', ')}）。`,
      en: `All ${statuses.length} data interfaces refuse the credentials given (status ${[...new Set(statuses)].join(', ')}).`,
    });
  } catch (error) {
    if (error instanceof CredentialsError)
      throw new UsageError('HEYAN_CREDENTIALS_REFUSED', error.localized, { cause: error });
    throw error;
  }
};
