import { playerTrial } from '../touring/playerTrial.ts';

/** Table 4, row 8, at double speed: seconds of the medium count, not those on the clock. */
export const speedReported = playerTrial({
  id: 'beacon.double-speed-reported',
  title: {
    'zh-CN': '倍速播放时上报的仍是实际看过的内容区间',
    en: 'At double speed the player still reports the parts of the medium that were seen',
  },
  // The default too: loading a medium sets the speed back to it.
  prepare: (selector) =>
    `(function (player) { if (player) player.defaultPlaybackRate = player.playbackRate = 2; })(document.querySelector(${JSON.stringify(selector)}))`,
  segments: [[0, 3]],
  code: 'beacon.double-speed-miscounted',
  when: { 'zh-CN': '以两倍速', en: 'at double speed' },
  hint: {
    'zh-CN': '按媒体的 currentTime 记录区间起止，不用墙钟时间，也不因改变倍速而停止上报。',
    en: 'Take begin and end of a part from the medium’s currentTime, not from the wall clock, and do not stop reporting when the speed changes.',
  },
});
