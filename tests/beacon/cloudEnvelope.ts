/** The envelope of the cloud SDK around events. */
export const cloudEnvelope = (appKey: string, ...events: readonly object[]): string =>
  Buffer.from(JSON.stringify({ h: { ak: appKey }, a: { e: { s: events } } })).toString('base64');
