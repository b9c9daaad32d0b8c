import { canonicalRequest } from '../../spec/encryption/canonicalRequest.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { workedExample } from './workedExample.ts';

const { headers } = referenceProfile().values.interfaces;

/** Keys for the documents only: the caller's is that of the published SM2 example, the callee's begins with a set bit, as Java shows with a sign byte. */
const credentials: InterfaceCredentials = {
  appKey: workedExample.credentials.appKey,
  encryptionKey: '',
  signatureKey: '',
  callerPrivateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  callerPublicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  calleePrivateKey: 'f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddee0011',
  calleePublicKey:
    '044b87277010071fcc832d67a42668d4831a97d85a824ceed4cf493dc1603d740c567b64f2c0bda4cd52225de66c6d9f41b642f8efe25be81cf000ec02a9b9769f',
};

/** SM2 draws anew each time; this is what came once. */
const parameters =
  '/TawfV0E5Fbi9vrmeggEb3/weiNYHuJLDsRj0rS34Doob4xymXa736U03R4LAjzNOeXNFvbdWLPSRgsAoj+PGOzKV5yytW42iJNN06K2dlxdbNfVO1RDmAyzsWXKLV41W4mdGc0HwUhlKxnRJcsjh1/zl2t4N/zIFLlWeOSehTCM0uWeh3+RcOU+5fG2wWJGQ4+tvq/nrGZ8WCFxr+NgLAf2dOJBSDXLFlEN+ImdyupczkyGID07xv3iJQMs6PTzJWrXyJWrTsQIPcqpExPR0mheaYc9YVLtCxeOQXMVViLkhetcDV2C8sZ8+UKnOWOqyqxStRFbpFrNaGRVi4HcfslwkL9OlVXPv1AAmy1Wx23k3HyHc563bW0JfMpssN7J';
const signature =
  '12d92eda6a0ceb88e428fc1b380ccac97dd6802c1521950e82ce90bf29f151f2d9176268ebe9a61b14d36807b2e738a3d74772e30c457e16a410be166566a1e8';
const timestamp = String(workedExample.now);
const { request, nonce } = workedExample;
const scheme = 'sm2-sm4';

/** The call of the other example under the scheme sm2-sm4; nothing here is random any more. */
export const sm2Example = {
  scheme,
  credentials,
  request,
  headers: {
    [headers.appKey]: credentials.appKey,
    [headers.timestamp]: timestamp,
    [headers.nonce]: nonce,
    [headers.algorithm]: scheme,
    [headers.parameters]: parameters,
    [headers.signature]: signature,
  },
  signed:
    canonicalRequest(request, { scheme, hash: 'sm3', appKey: credentials.appKey, timestamp, nonce, parameters }) ?? '',
} as const;
