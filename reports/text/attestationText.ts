import type { Localized } from '../../spec/localized.ts';
import type { Attestation } from '../../suites/engine/verdict/attestation.ts';

/** Who attests, when, until when, and in which document. */
export const attestationText = ({ by, on, until, document: { name, sha256 } }: Attestation): Localized => ({
  'zh-CN': `${by}，${on} 声明，有效期至 ${until}；文件 ${name}（SHA-256 ${sha256}）`,
  en: `${by}, on ${on}, until ${until}; document ${name} (SHA-256 ${sha256})`,
});
