import type { RegisterEntry } from '../register/registerEntry.ts';

/** A certified product of a register, by its number; an odd one is of the level full. */
export const sampleRegisterEntry = (
  at: number,
  change: Partial<RegisterEntry['product']> = {},
  status: RegisterEntry['status'] = 'valid',
): RegisterEntry => ({
  file: `HY-${at}.heyan.zip`,
  sha256: 'ab'.repeat(32),
  certificate: {
    number: `HY-${at}`,
    level: at % 2 === 0 ? 'core' : 'full',
    issuedOn: '2026-11-26',
    validUntil: '2099-11-25',
    laboratory: '示范检测实验室',
  },
  product: {
    name: `平台 ${at}`,
    version: `1.${at}`,
    vendor: '示范公司',
    kind: 'resource',
    platformId: `PT-${at}`,
    address: 'https://a.example',
    ...change,
  },
  suite: 'heyan 0.1.0',
  profile: 'reference 1',
  signedBy: [{ keyId: 'cd'.repeat(32), algorithm: 'ed25519', name: '示范检测实验室', standing: 'trusted' }],
  status,
  ...(status === 'withdrawn' && { withdrawal: { on: '2026-12-01', reason: '样品不实' } }),
  surveillance: [],
  requirements: { 'visits-table-3': 'held', 'exchange-encrypted': 'attested' },
});
