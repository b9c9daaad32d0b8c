/** What a DSSE signature is made over: `DSSEv1 LENGTH TYPE LENGTH PAYLOAD`. */
export const preAuthentication = (payloadType: string, payload: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]),
  );
