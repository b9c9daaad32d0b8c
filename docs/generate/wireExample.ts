/** One page view, one play and one click of a code of one's own, as the cloud flavour of the wire carries them; nothing here is random. */
const event = (id: string, ts: number, own: Readonly<Record<string, unknown>>, type?: string) => ({
  id,
  ts,
  url: 'https://platform.example/lessons/42',
  page_name: '第一课',
  'spm-cnt': 'a1.lesson.0.0',
  ref_url: 'https://platform.example/',
  is_auto: id === '$$_page_start' ? 1 : 0,
  ...(type === undefined ? {} : { event_type_id: type }),
  cusp: own,
});

const time = Date.parse('2026-11-23T08:00:00.000+08:00');

const payload = {
  h: {
    ak: 'exampleappkey00000000001',
    rl: '1920*1080',
    lang: 'zh-CN',
    url: 'https://platform.example/lessons/42',
    pre: 'https://platform.example/',
    ts: time,
    traceId: 'k3v9x0q2ma1764201600000r7t5w1z8y',
  },
  a: {
    e: {
      sessionid: [
        event('$$_page_start', time, { resource_id: 'r-42' }),
        event('resource_play', time + 60_000, { resource_id: 'r-42', played_segments: '[[0,30],[90,120]]' }),
        event('btn_download', time + 90_000, { resource_id: 'r-42' }, 'CLK'),
      ],
    },
    active_user: { puid: 'u-1007' },
  },
};

/** What a page sends when its beacons are written by hand. */
export const wireExample = { payload, body: Buffer.from(JSON.stringify(payload)).toString('base64') } as const;
