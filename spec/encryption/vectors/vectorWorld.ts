import type { EncryptionScheme } from '../../profiles/profileValues.ts';
import { referenceProfile } from '../../profiles/referenceProfile.ts';
import type { InterfaceCredentials } from '../interfaceCredentials.ts';

const appKey = 'exampleappkey00000000001';
const signatureKey = '000102030405060708090a0b0c0d0e0f';

/** Keys for documents and vectors only, by scheme. */
export const vectorKeys: Readonly<Record<EncryptionScheme, InterfaceCredentials>> = {
  'sm4-cbc-hmac-sm3': { appKey, encryptionKey: '0123456789abcdeffedcba9876543210', signatureKey },
  'aes-256-gcm-hmac-sha256': {
    appKey,
    encryptionKey: '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
    signatureKey,
  },
  'hmac-sha256': { appKey, encryptionKey: '', signatureKey },
  'sm2-sm4': {
    appKey,
    encryptionKey: '',
    signatureKey: '',
    callerPrivateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
    callerPublicKey:
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    calleePrivateKey: 'f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddee0011',
    calleePublicKey:
      '044b87277010071fcc832d67a42668d4831a97d85a824ceed4cf493dc1603d740c567b64f2c0bda4cd52225de66c6d9f41b642f8efe25be81cf000ec02a9b9769f',
  },
};

/** Keys of somebody else: what they sign or encrypt is not accepted. */
export const strangeKeys: Pick<InterfaceCredentials, 'encryptionKey' | 'signatureKey' | 'callerPrivateKey'> = {
  encryptionKey: 'ff'.repeat(16),
  signatureKey: 'ff'.repeat(16),
  callerPrivateKey: '128b2fa8bd433c6c068c8d803dff79792a519a55171b1b650c23661d15897263',
};

/** 2026-11-23T08:00:00.000+08:00, in Unix milliseconds. */
export const vectorNow = Date.parse('2026-11-23T08:00:00.000+08:00');
export const vectorNonce = 'c0ffee00c0ffee00c0ffee00c0ffee00';
export const { headers: vectorHeaders, skewSeconds: vectorSkewSeconds } = referenceProfile().values.interfaces;
