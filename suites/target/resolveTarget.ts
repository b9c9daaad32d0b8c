import { ownValues } from '../../spec/ics/ownValues.ts';
import type { Localized } from '../../spec/localized.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../engine/errors/usageError.ts';
import type { Attestation } from '../engine/verdict/attestation.ts';
import { createHttpControl } from './createHttpControl.ts';
import { absoluteAddress } from './absoluteAddress.ts';
import { checkStated } from './declared/checkStated.ts';
import { declarationNotes } from './declared/declarationNotes.ts';
import { declarationOf } from './declared/declarationOf.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';
import { droppedPath } from './droppedPath.ts';
import { environmentConfig } from './environmentConfig.ts';
import { fetchDiscovery } from './fetchDiscovery.ts';
import { overridesOf } from './declared/overridesOf.ts';
import { parseDatabaseUrl } from './parseDatabaseUrl.ts';
import type { Control, FrontDatabaseAddress, InterfaceAddresses, Target } from './target.ts';
import type { TargetConfig } from './targetConfig.ts';
import { statementsOf } from './declared/statementsOf.ts';
import { targetSecrets } from './targetSecrets.ts';
import { verifyAttestations } from './declared/verifyAttestations.ts';

export interface ResolveTargetOptions {
  /** `--target`; else the configuration's `url`. */
  readonly url?: string;
  readonly config?: TargetConfig;
  /** `--front-database=URL`. */
  readonly frontDatabase?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly profile: Profile;
  readonly fetch?: typeof globalThis.fetch;
  /** Epoch milliseconds; attestations hold on some days only. */
  readonly now?: () => number;
}

export interface ResolvedTarget {
  readonly target: Target;
  /** True where the credentials came from the candidate's own document: then they cannot be a slip of the user's. */
  readonly ownCredentials: { readonly interfaces: boolean; readonly frontDatabase: boolean };
  /** What must never appear in evidence or reports. */
  readonly secrets: readonly string[];
  /** Of its vendor and of its own document, those that hold today. */
  readonly attestations: readonly Attestation[];
  /** Their documents, as far as they could be read, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** What somebody should know of how it presents itself: another profile, an attestation that has ended. */
  readonly notes: readonly Localized[];
}

const checkedAddress = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username + url.password === '')
    return url.href.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const shown = withoutPassword(text);
  throw new UsageError('HEYAN_TARGET_ADDRESS', {
    'zh-CN': `被测平台的地址不可用：${shown}。`,
    en: `This is not a usable address of a platform: ${shown}.`,
  });
};

/** Absolute http(s) URL of something the candidate names; nonsense is an invalid document, not a crash. */
const absolute = (text: string, base: string, where: string): string => {
  const url = absoluteAddress(text, base);
  if (url !== undefined) return url;
  throw new UsageError('HEYAN_TARGET_DISCOVERY_INVALID', {
    'zh-CN': `${where} 不是可用的 http(s) 地址：${text.slice(0, 200)}`,
    en: `${where} is not a usable http(s) address: ${text.slice(0, 200)}`,
  });
};

const mapAddresses = <K extends string>(
  addresses: Readonly<Partial<Record<K, string>>>,
  base: string,
  where: string,
): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(addresses).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, absolute(text, base, `${where}.${key}`)]],
    ),
  ) as Partial<Record<K, string>>;

/**
 * All that is known of the candidate, from (strongest first) flags, environment, configuration, its own document. A configuration
 * that names platformId and kind may replace the document. Rejects with a `UsageError`.
 */
export const resolveTarget = async (options: ResolveTargetOptions): Promise<ResolvedTarget> => {
  const config = options.config ?? {};
  const given = options.url ?? config.url;
  if (given === undefined)
    throw new UsageError('HEYAN_TARGET_ADDRESS', {
      'zh-CN': '没有给出被测平台的地址（--target 或配置中的 url）。',
      en: 'No address of a platform was given (--target, or url in the configuration).',
    });
  const url = checkedAddress(given);
  const environment = environmentConfig(options.environment ?? {});

  const enough = config.platformId !== undefined && config.kind !== undefined;
  const found = await fetchDiscovery(url, options.profile.values.discovery.path, options.fetch).catch(
    (error: unknown) => {
      if (enough && error instanceof UsageError && error.code === 'HEYAN_TARGET_NOT_ACCESS_PLATFORM') return undefined;
      throw error;
    },
  );
  const document: Partial<DiscoveryDocument> = found?.document ?? {};
  const base = found?.address ?? `${url}/`;
  const platformId = config.platformId ?? document.platformId;
  const kind = config.kind ?? document.kind;
  if (platformId === undefined || kind === undefined) throw new Error('A valid document has platformId and kind.');

  if (document.kind !== undefined && kind !== document.kind)
    throw new UsageError('HEYAN_PLATFORM_KIND', {
      'zh-CN': `要求按 ${kind} 类检测，而平台的接入信息文档称其为 ${document.kind} 类。`,
      en: `It is to be examined as a ${kind} platform, but its access information document says ${document.kind}.`,
    });

  const pages = config.pages ?? document.pages ?? { home: `${url}/` };
  const beacon = config.beacon ?? document.beacon;
  const appKey = config.appKey ?? document.appKey;
  const methods = config.methods ?? document.methods;

  const givenCredentials = environment.interfaces?.credentials ?? config.interfaces?.credentials;
  const credentials = givenCredentials ?? document.testing?.interfaceCredentials;
  const urls = { ...document.interfaces?.urls, ...config.interfaces?.urls };
  checkStated(document, config, options.profile);
  const { notes: statementNotes, ...statements } = await statementsOf({
    config,
    document,
    base,
    platformId,
    kind,
    profile: options.profile,
    fetch: options.fetch,
  });
  const said = { config, document, ...statements };
  const declaration = declarationOf(said);
  const own = ownValues(declaration);
  const overrides = overridesOf(own);
  const interfaces: InterfaceAddresses | undefined =
    credentials === undefined || Object.keys(urls).length === 0
      ? undefined
      : {
          urls: mapAddresses(urls, base, 'interfaces.urls'),
          credentials,
          ...(overrides === undefined ? {} : { overrides }),
        };

  const flagged = options.frontDatabase === undefined ? {} : parseDatabaseUrl(options.frontDatabase);
  const place = { ...document.frontDatabase, ...config.frontDatabase, ...environment.frontDatabase, ...flagged };
  const exchangeUser = place.exchangeUser ?? document.testing?.exchangeUser;
  const pushUser = place.pushUser ?? document.testing?.pushUser;
  const { type, host, port, database, tls, ca } = place;
  const schema = place.schema ?? (own['exchange.schema'] as string | undefined);
  const frontDatabase: FrontDatabaseAddress | undefined =
    type === undefined ||
    host === undefined ||
    port === undefined ||
    database === undefined ||
    exchangeUser === undefined
      ? undefined
      : {
          type,
          host,
          port,
          database,
          exchangeUser,
          ...(schema === undefined ? {} : { schema }),
          ...(tls === undefined ? {} : { tls }),
          ...(ca === undefined ? {} : { ca }),
          ...(pushUser === undefined ? {} : { pushUser }),
        };

  const control = controlOf(config, document, environment.controlToken, base, options.fetch);
  const target: Target = {
    url,
    platformId,
    name: config.name ?? document.name ?? platformId,
    kind,
    pages: {
      home: absolute(pages.home, base, 'pages.home'),
      others: (pages.others ?? []).map((page, index) => absolute(page, base, `pages.others[${index}]`)),
    },
    logHost: String(own['beacon.logHost'] ?? options.profile.values.beacon.logHost),
    ...(appKey === undefined ? {} : { appKey }),
    ...(methods === undefined ? {} : { methods }),
    ...(beacon === undefined
      ? {}
      : {
          beacon: {
            ...(beacon.mode && { mode: beacon.mode }),
            ...(beacon.selectors && { selectors: beacon.selectors }),
            ...(beacon.pages && { pages: mapAddresses(beacon.pages, base, 'beacon.pages') as Record<string, string> }),
          },
        }),
    ...(interfaces === undefined ? {} : { interfaces }),
    ...(frontDatabase === undefined ? {} : { frontDatabase }),
    ...(control === undefined ? {} : { control: control.control }),
    declaration,
  };
  const today = new Date((options.now ?? Date.now)()).toLocaleDateString('sv-SE', {
    timeZone: options.profile.values.timeZone,
  });
  const verified = await verifyAttestations([...(config.attestations ?? []), ...(document.attestations ?? [])], {
    kind,
    base,
    today,
    fetch: options.fetch,
  });
  const left = found === undefined ? undefined : droppedPath(url, options.profile.values.discovery.path);
  const leftNotes =
    left === undefined
      ? []
      : [
          {
            'zh-CN': `所给地址中的路径 ${left} 未用于查找接入信息文档：文档在主机的根路径下（${found?.address}）；若该主机上有多个平台，请在 heyan.config.ts 中给出其接入信息。`,
            en: `The path ${left} of the address given was not used to find the access information document, which has its place at the root of the host (${found?.address}). Where several platforms share this host, give the access information in heyan.config.ts.`,
          },
        ];
  return {
    target,
    attestations: verified.attestations,
    documents: verified.documents,
    notes: [...leftNotes, ...statementNotes, ...declarationNotes(said, options.profile), ...verified.notes],
    secrets: [...targetSecrets(target), ...(control?.token === undefined ? [] : [control.token])],
    ownCredentials: { interfaces: givenCredentials === undefined, frontDatabase: place.exchangeUser === undefined },
  };
};

const controlOf = (
  config: TargetConfig,
  document: Partial<DiscoveryDocument>,
  environmentToken: string | undefined,
  base: string,
  fetch: typeof globalThis.fetch | undefined,
): { readonly control: Control; readonly token?: string } | undefined => {
  if (config.control !== undefined && !('url' in config.control)) return { control: config.control };
  const address = config.control?.url ?? document.control?.url;
  const token = environmentToken ?? config.control?.token ?? document.testing?.controlToken;
  // A published control address without a token is not granted to us: only the vendor's own word is.
  if (address === undefined || (token === undefined && config.control === undefined)) return undefined;
  return {
    control: createHttpControl(absolute(address, base, 'control.url'), token, fetch),
    ...(token === undefined ? {} : { token }),
  };
};
