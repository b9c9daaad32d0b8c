import { acceptsPlain } from '../../../fixtures/databases/acceptsPlain.ts';
import { offersTls } from '../../../fixtures/databases/offersTls.ts';
import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';

const requirement = 'exchange-encrypted';

/** Words for what was seen on the wire. */
const seen = {
  none: {
    code: 'exchange.no-tls',
    actual: { 'zh-CN': '明文', en: 'plain text' },
    message: (place: string): Localized => ({
      'zh-CN': `前置数据库 ${place} 不提供加密连接，数据以明文传输。`,
      en: `The front database ${place} offers no encrypted connection: data pass in clear.`,
    }),
  },
  optional: {
    code: 'exchange.plain-login-accepted',
    actual: { 'zh-CN': '支持加密，但也接受明文', en: 'TLS offered, plain text accepted' },
    message: (place: string): Localized => ({
      'zh-CN': `前置数据库 ${place} 可以加密，却也接受数据交换用户不加密的登录，数据可能以明文传输。`,
      en: `The front database ${place} can encrypt, but lets the exchange user in without encryption too: data may pass in clear.`,
    }),
  },
} as const;

/** 7.3.6: what passes is encrypted. TLS of the database can be seen, and whether it can be left out; a tunnel is attested. */
export const transportEncrypted: Check = {
  id: 'exchange.transport-encrypted',
  verifies: [requirement],
  channel: 'exchange',
  title: {
    'zh-CN': '前置数据库连接加密，不加密的登录被拒绝',
    en: 'The connection to the front database is encrypted, a log-in without encryption is refused',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: async (context) => {
    const address = context.target.frontDatabase;
    if (address === undefined)
      return inconclusive('capability-missing', {
        'zh-CN': '没有前置数据库地址。',
        en: 'There is no address of a front database.',
      });
    const { type, host, port, database, exchangeUser } = address;
    const place = `${host}:${port}`;
    const startedAt = performance.now();
    const unreachable = (cause: Error): never => {
      throw new CandidateError(
        'unreachable',
        {
          'zh-CN': `前置数据库 ${place} 没有应答：${cause.message}`,
          en: `the front database ${place} did not answer: ${cause.message}`,
        },
        { cause },
      );
    };
    const offered = await offersTls(address).catch(unreachable);
    const plain = offered && (await acceptsPlain({ type, host, port, database, ...exchangeUser }).catch(unreachable));
    const evidence = context.evidence.record({
      kind: 'note',
      text: `${type} ${place}: TLS ${offered ? 'offered' : 'not offered'}, log-in of ${exchangeUser.user} without encryption ${offered && !plain ? 'refused' : 'possible'} (${(performance.now() - startedAt).toFixed(1)} ms)`,
    });
    if (offered && !plain) return passed();
    // What encrypts underneath does not show here; its owner answers for it.
    if (context.target.attested?.includes(requirement) === true)
      return inconclusive(
        'not-observable',
        {
          'zh-CN': `数据库连接本身不要求加密；按所提交的声明，加密由专线或隧道完成，从连接上看不到。`,
          en: 'The connection of the database itself does not ask for encryption; by the attestation a private line or a tunnel encrypts, which does not show in it.',
        },
        exchangeSupplies.attestation(requirement),
      );
    const { code, actual, message } = seen[offered ? 'optional' : 'none'];
    return judged([
      {
        code,
        message: message(place),
        expected: 'TLS, and refusal without it; or a private line or tunnel that encrypts, stated in an attestation',
        actual,
        pointer: place,
        hint: {
          'zh-CN':
            '在数据库服务器上启用并要求 TLS（PostgreSQL：pg_hba.conf 用 hostssl；MySQL：CREATE USER … REQUIRE SSL 或 require_secure_transport）；由专线或隧道加密的，请提交声明。',
          en: 'Enable TLS at the database server and ask for it (PostgreSQL: hostssl in pg_hba.conf; MySQL: CREATE USER … REQUIRE SSL, or require_secure_transport); where a private line or a tunnel encrypts, say so in an attestation.',
        },
        evidence: [evidence],
      },
    ]);
  },
};
