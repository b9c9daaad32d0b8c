/** A page view as the beacon script sends it, with an id of its own. */
export const beaconPayload = (appKey: string, eventId: string): string =>
  Buffer.from(
    JSON.stringify({
      h: { ak: appKey },
      a: {
        e: {
          sessionid: [{ id: '$$_page_start', url: 'https://platform.example/', _eid: eventId }],
        },
        active_user: { puid: 'u' },
      },
    }),
  ).toString('base64');
