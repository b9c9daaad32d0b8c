import type { OpenedPortal } from '../openPortal.ts';
import { hostileValues } from './hostileValues.ts';
import { textFields } from './textFields.ts';
import type { OpenapiDocument, TextField } from './textFields.ts';
import { withValue } from './withValue.ts';

const { markup, ...others } = hostileValues;
type Json = Readonly<Record<string, unknown>>;

interface Door {
  /** What the path names. */
  readonly at?: Readonly<Record<string, string>>;
  /** What is sent besides; the nth time. */
  readonly body: Json | ((nth: number) => Json);
  readonly by?: 'applicant' | 'administrator' | 'nobody';
  /** Of what it changes; undefined: it has none. */
  readonly version?: () => Promise<number>;
}

export interface HostileSent {
  readonly fields: readonly TextField[];
  /** What was not answered in words: operation, pointer, value, status. */
  readonly unanswered: readonly string[];
  /** Mark in the text by the field that it was left in. */
  readonly marks: ReadonlyMap<string, string>;
  /** Paths of pages. */
  readonly applicationId: string;
  readonly withdrawnId: string;
  readonly platformId: string;
  /** Who sent most of it. */
  readonly account: { readonly name: string; readonly password: string };
}

const register = (platformId: string) =>
  ({ platformId, name: 'x', kind: 'resource', appKey: `key of ${platformId}`, hosts: ['b.example'] }) as const;
const frontDatabase = {
  type: 'mysql',
  host: 'b.example',
  port: 3306,
  database: 'd',
  user: 'u',
  password: 'p',
} as const;
const source = { url: 'https://b.example/', token: 't' };
const credentials = { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(16) };
const registration = (platformId: string): Json => ({
  ...register(platformId),
  interfaces: { urls: {}, credentials },
  frontDatabase,
  sources: { cloudManagement: source, cyberSecurity: source, probe: source },
});
const signUp = { displayName: 'x', unit: 'x', telephone: '010 1234 5678', password: 'a password of my own' };
const channel = { name: 'x', language: 'zh-CN', platformIds: [] };

/** Of each operation that takes a text, how it is called. `undefined`: by a platform that signs its requests, or as the one that changes what this one makes. */
const doors = async (portal: OpenedPortal, platformId: string) => {
  const [administrator, applicant] = [await portal.apiOf('administrator'), await portal.apiOf('applicant')];
  const [target, second] = [await portal.account('operator'), await portal.account('operator')];
  const { accounts } = (await administrator('GET', '/accounts')) as {
    readonly accounts: readonly { readonly accountId: string; readonly name: string }[];
  };
  const accountOf = (name: string): string => accounts.find((one) => one.name === name)?.accountId ?? '';
  const begin = async (): Promise<string> =>
    ((await applicant('POST', '/applications', { content: {} })) as { readonly applicationId: string }).applicationId;
  const [applicationId, withdrawnId] = [await begin(), await begin()];
  const { channelId } = (await administrator('POST', '/notifications/channels', {
    ...channel,
    settings: { type: 'wecom', url: 'https://127.0.0.1/?key=k' },
  })) as { readonly channelId: string };
  await fetch(`${portal.platform.url}/sign-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...signUp, name: 'to-be-refused' }),
  });
  const { signUps } = (await administrator('GET', '/sign-ups')) as {
    readonly signUps: readonly { readonly signUpId: string; readonly name: string }[];
  };
  const signUpId = signUps.find(({ name }) => name === 'to-be-refused')?.signUpId ?? '';
  const versionAt = (api: typeof administrator, path: string) => async (): Promise<number> =>
    ((await api('GET', path)) as { readonly version: number }).version;
  const ofApplication = versionAt(applicant, `/applications/${applicationId}`);
  const exception = portal.platform.exceptions.all().find((one) => one.platformId === 'hostile');
  const exceptionId = exception?.exceptionId ?? '';
  const ofChannel = async (): Promise<number> => {
    const { channels } = (await administrator('GET', '/notifications/channels')) as {
      readonly channels: readonly { readonly channelId: string; readonly version: number }[];
    };
    return channels.find((one) => one.channelId === channelId)?.version ?? 0;
  };
  await portal.platform.register(register(platformId));
  const application = { at: { applicationId }, by: 'applicant', version: ofApplication } as const;
  const table: Readonly<Record<string, Door | undefined>> = {
    registerPlatform: undefined,
    changePlatform: { at: { platformId }, body: registration(platformId) },
    registerEntry: undefined,
    reviewEntry: { at: { platformId: 'good', entity: 'course' }, body: { action: 'return' }, version: async () => 3 },
    signIn: { body: { name: 'x', password: 'x' }, by: 'nobody' },
    takeSecondStep: { body: { code: '000000' } },
    // Not by whom the pages are looked at: who guesses has to wait.
    changePassword: { body: { current: 'x', new: 'long enough for anybody' }, by: 'applicant' },
    beginTotp: { body: { password: 'x' }, by: 'applicant' },
    confirmTotp: { body: { code: '000000' } },
    createToken: { body: { name: 'x', scopes: ['platforms:read'], days: 1 } },
    createAccount: { body: (nth) => ({ name: `made-${nth}`, displayName: 'x', role: 'reviewer' }) },
    changeAccount: {
      at: { accountId: accountOf(target.name) },
      body: { displayName: 'x', role: 'operator', disabled: false },
    },
    // Few are let in from one address.
    signUp: undefined,
    approveSignUp: { at: { signUpId }, body: {} },
    refuseSignUp: { at: { signUpId }, body: { reason: 'x' } },
    createApplication: undefined,
    validateApplication: { body: { content: {} }, by: 'applicant' },
    saveApplication: { ...application, body: { content: { platformKind: 'resource' } } },
    moveApplication: {
      at: { applicationId: withdrawnId },
      body: { action: 'withdraw' },
      version: versionAt(administrator, `/applications/${withdrawnId}`),
    },
    commentApplication: { at: { applicationId }, body: { text: 'x' } },
    assignApplication: { at: { applicationId }, body: { accountId: accountOf(second.name) }, version: ofApplication },
    startVerification: { at: { platformId }, body: { kind: 'suite' } },
    moveException: {
      at: { exceptionId },
      body: { action: 'acknowledge' },
      version: versionAt(administrator, `/exceptions/${exceptionId}`),
    },
    createNotificationChannel: undefined,
    changeNotificationChannel: {
      at: { channelId },
      body: {
        ...channel,
        settings: { type: 'mail', host: '127.0.0.1', port: 25, security: 'none', from: 'a@b.example', to: [] },
      },
      version: ofChannel,
    },
    changeNotificationSettings: {
      body: { digestChannelId: null, digestHour: 8, digestLanguage: 'en', digestWhenEmpty: false, portalOrigin: null },
      version: versionAt(administrator, '/notifications/settings'),
    },
    createSilence: { body: { untilTime: new Date(Date.now() + 3_600_000).toISOString(), reason: 'x' } },
  };
  return { table, applicationId, withdrawnId, apis: { administrator, applicant } };
};

/**
 * Sends what means harm into every text that a request body of the OpenAPI takes, each value by itself; what takes markup is left with markup, a mark
 * of its own, and a word that has no end.
 */
export const sendHostile = async (portal: OpenedPortal): Promise<HostileSent> => {
  const platformId = 'every-field';
  const document = (await (await fetch(`${portal.platform.url}/portal/openapi.json`)).json()) as OpenapiDocument;
  const fields = textFields(document);
  const { table, applicationId, withdrawnId, apis } = await doors(portal, platformId);
  const unanswered: string[] = [];
  const marks = new Map<string, string>();
  const send = async ({ method, path }: TextField, door: Door, body: unknown) => {
    const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(door.at?.[name] ?? ''));
    const version = await door.version?.();
    return door.by === 'nobody'
      ? portal.asNobody(method, place, body)
      : apis[door.by ?? 'administrator'].status(method, place, body, version);
  };
  for (const [operationId, own] of Map.groupBy(fields, (one) => one.operationId)) {
    const door = table[operationId];
    if (door === undefined) continue;
    const [any] = own;
    if (any === undefined) continue;
    let nth = 0;
    const plain = (): Json => (typeof door.body === 'function' ? door.body((nth += 1)) : door.body);
    let taken: unknown = plain();
    let left = 0;
    for (const field of own) {
      const say = ({ status, answer }: { readonly status: number; readonly answer: Json }, value: string): boolean => {
        const { message } = (answer['error'] ?? {}) as { readonly message?: unknown };
        if (status >= 500 || (status >= 400 && typeof message !== 'string'))
          unanswered.push(`${operationId} ${field.pointer} ${value}: ${status}`);
        return status < 400;
      };
      const mark = `m${marks.size}m`;
      const text = `${mark}${markup}${field.maxLength >= 200 ? 'W'.repeat(90) : ''}`.slice(0, field.maxLength);
      // This one first: what can be done once is done with it.
      const isTaken = say(await send(field, door, withValue(plain(), field.pointer, text)), 'markup');
      for (const [name, value] of Object.entries(others))
        say(await send(field, door, withValue(plain(), field.pointer, value.slice(0, field.maxLength))), name);
      if (!isTaken) continue;
      marks.set(mark, `${operationId} ${field.pointer}`);
      taken = withValue(taken, field.pointer, text);
      left += 1;
    }
    // All of them in one, for whoever looks at it.
    if (left > 1) await send(any, door, taken);
  }
  return { fields, unanswered, marks, applicationId, withdrawnId, platformId, account: apis.administrator.account };
};
