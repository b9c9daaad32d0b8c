import { offersTls } from '../../../fixtures/databases/offersTls.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';

/** 7.3.6: what passes is encrypted. TLS of the database can be seen; a tunnel cannot, so its absence only warns. */
export const transportEncrypted: Check = {
  id: 'exchange.transport-encrypted',
  verifies: ['exchange-encrypted'],
  channel: 'exchange',
  title: { 'zh-CN': '前置数据库连接可以加密', en: 'The connection to the front database can be encrypted' },
  comparedWith: { profile: ['exchange'] },
  platforms: platformKinds,
  needs: ['front-database'],
  run: async (context) => {
    const address = context.target.frontDatabase;
    if (address === undefined)
      return inconclusive('capability-missing', {
        'zh-CN': '没有前置数据库地址。',
        en: 'There is no address of a front database.',
      });
    const { type, host, port } = address;
    const startedAt = performance.now();
    const offered = await offersTls(address).catch((cause: Error) => {
      throw new CandidateError(
        'unreachable',
        {
          'zh-CN': `前置数据库 ${host}:${port} 没有应答：${cause.message}`,
          en: `the front database ${host}:${port} did not answer: ${cause.message}`,
        },
        { cause },
      );
    });
    const evidence = context.evidence.record({
      kind: 'note',
      text: `${type} ${host}:${port}: TLS ${offered ? 'offered' : 'not offered'} (${(performance.now() - startedAt).toFixed(1)} ms)`,
    });
    if (offered) return passed();
    return judged([
      {
        code: 'exchange.no-tls',
        message: {
          'zh-CN': `前置数据库 ${host}:${port} 不提供 TLS 加密连接。`,
          en: `The front database ${host}:${port} offers no connection by TLS.`,
        },
        expected: 'TLS, or a private line or tunnel that encrypts, stated in an attestation',
        actual: 'plain text',
        pointer: `${host}:${port}`,
        hint: {
          'zh-CN': '在数据库服务器上启用 TLS；若由专线或隧道加密，请提交声明。',
          en: 'Enable TLS at the database server; if a private line or a tunnel encrypts, say so in an attestation.',
        },
        evidence: [evidence],
      },
    ]);
  },
};
