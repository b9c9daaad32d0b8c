/** Keys of this test installation. */
export const keys = {
  appKey: 'example-interface-key',
  encryptionKey: '0123456789abcdeffedcba9876543210',
  signatureKey: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
};
