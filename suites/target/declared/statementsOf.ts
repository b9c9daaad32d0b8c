import type { Ics } from '../../../spec/ics/ics.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { invalidStatement } from './invalidStatement.ts';
import { readPublishedStatement } from './readPublishedStatement.ts';
import { readStatementFile } from './readStatementFile.ts';

interface Asked {
  readonly config: { readonly ics?: string };
  readonly document: { readonly ics?: string };
  /** What relative addresses of the document are relative to. */
  readonly base: string;
  readonly platformId: string;
  readonly kind: PlatformKind;
  readonly profile: Profile;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

interface Statements {
  readonly configStatement?: Ics;
  readonly publishedStatement?: Ics;
  readonly notes: readonly Localized[];
}

/** A statement of another platform declares nothing about this one. */
const ofThisPlatform = (ics: Ics, { platformId, kind }: Asked, place: string): Ics => {
  const { platform } = ics;
  if (platform.id === platformId && platform.kind === kind) return ics;
  throw invalidStatement({
    'zh-CN': `一致性声明 ${place} 属于平台 ${platform.id}（${platform.kind}），被测平台为 ${platformId}（${kind}）。`,
    en: `The conformance statement ${place} is that of the platform ${platform.id} (${platform.kind}), and ${platformId} (${kind}) is examined.`,
  });
};

/** The conformance statements of a candidate: the file that its vendor's configuration names, and what its own document points at. */
export const statementsOf = async (asked: Asked): Promise<Statements> => {
  const { config, document, base, profile, fetch } = asked;
  const [configStatement, published] = await Promise.all([
    config.ics === undefined ? undefined : readStatementFile(config.ics, profile),
    document.ics === undefined ? undefined : readPublishedStatement(document.ics, base, profile, fetch),
  ]);
  const ics = published?.ics;
  return {
    ...(configStatement && { configStatement: ofThisPlatform(configStatement, asked, config.ics ?? '') }),
    ...(ics && { publishedStatement: ofThisPlatform(ics, asked, document.ics ?? '') }),
    notes: published?.note === undefined ? [] : [published.note],
  };
};
