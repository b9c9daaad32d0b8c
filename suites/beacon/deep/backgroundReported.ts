import { playerTrial } from '../touring/playerTrial.ts';

/**
 * Sound goes on in a tab that is not in front. Neither browser hides a tab without a screen, so the page is told what it
 * would be told: `visibilityState` and `visibilitychange`.
 */
export const backgroundReported = playerTrial({
  id: 'beacon.background-play-reported',
  title: {
    'zh-CN': '标签页转入后台后继续播放的内容照常上报',
    en: 'What plays on in a tab in the background is reported as well',
  },
  prepare: () => `(function () {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  })()`,
  segments: [[0, 2]],
  code: 'beacon.background-play-miscounted',
  when: { 'zh-CN': '在后台标签页', en: 'in a tab in the background' },
  hint: {
    'zh-CN': '页面不可见不等于停止播放：以媒体元素的 play、pause、seeking 等事件为准。',
    en: 'A hidden page has not stopped playing: go by the media element’s own events (play, pause, seeking).',
  },
});
