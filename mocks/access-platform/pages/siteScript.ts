import type { AccessPlatform } from '../accessPlatform.ts';
import { scriptText } from './scriptText.ts';

/** What every page runs: interactions with a resource are reported, and kept for a signed-in user; the faults live here too. */
export const siteScript = (platform: AccessPlatform): string => {
  const { codes, parameters, logHost, queue: name } = platform.profile.values.beacon;
  const queue = `(window[${scriptText(name)}] = window[${scriptText(name)}] || [])`;
  const names = scriptText(parameters);
  const record = platform.hasFault('beacon-interactions-not-reported') ? 'return;' : '';
  const lastPosition = platform.hasFault('beacon-player-last-position');
  const rewatching = platform.hasFault('beacon-player-counts-rewatching');
  const ownPlayer = `
document.addEventListener('pause', function (event) {
  var player = event.target;
  var id = player.getAttribute('data-resource');
  if (!id) return;
  var own = {};
  own[names.resource] = id;
  own[names.playedSegments] = JSON.stringify([[0, ${lastPosition ? 'player.currentTime' : 'watched'}]]);
  ${queue}.push({ action: 'aplus.record', arguments: [${scriptText(codes.play)}, 'OTHER', own] });
}, true);`;
  const clockwork = `
var watched = 0, last = null;
document.addEventListener('play', function (event) { if (last === null) last = event.target.currentTime; }, true);
document.addEventListener('timeupdate', function (event) {
  var now = event.target.currentTime;
  if (last !== null && now > last && now - last < 2) watched += now - last;
  last = now;
}, true);`;
  const untilPaused = `
(function () {
  var from = null, last = 0, parts = [];
  function close(at) { if (from !== null && at > from) parts.push([from, at]); from = null; }
  ['play', 'playing', 'timeupdate', 'seeking', 'seeked', 'pause', 'ended'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      var player = event.target, id = player.getAttribute && player.getAttribute('data-resource');
      if (!id) return;
      if (type === 'timeupdate') { if (!player.seeking && from !== null) last = player.currentTime; }
      else if (type === 'seeking') close(last);
      else if (type === 'pause' || type === 'ended') {
        close(player.seeking ? last : player.currentTime);
        if (!parts.length) return;
        var own = {};
        own[names.resource] = id;
        own[names.playedSegments] = JSON.stringify(parts.splice(0));
        ${queue}.push({ action: 'aplus.record', arguments: [${scriptText(codes.play)}, 'OTHER', own] });
      } else if (!player.paused && !player.seeking && from === null) from = last = player.currentTime;
    }, true);
  });
})();`;
  const silenced = (type: string, condition: string): string => `
document.addEventListener('${type}', function () {
  var player = document.getElementById('player');
  if (player && (${condition})) player.removeAttribute('data-resource-id');
}, true);`;
  const fragile = `
fetch('https://' + ${scriptText(logHost)} + '/eg.js').then(function (answer) { if (!answer.ok) throw new Error(); }).catch(function () {
  document.body.innerHTML = '<p>页面无法显示</p>';
});`;
  const late = `
document.addEventListener('click', function (event) {
  var button = event.target.closest && event.target.closest('[data-target-button]');
  if (button) setTimeout(function () { ${queue}.push({ action: 'aplus.record', arguments: ['target_button', 'CLK', {}] }); }, 2000);
});`;
  const once = `
document.addEventListener('click', function (event) {
  var button = event.target.closest && event.target.closest('[data-target-button]');
  if (!button || localStorage.getItem('clicked')) return;
  localStorage.setItem('clicked', '1');
  ${queue}.push({ action: 'aplus.record', arguments: ['target_button', 'CLK', {}] });
});`;
  const swapped = `
  if (button.id === 'like') code = ${scriptText(codes.favourite)};
  if (button.id === 'favourite') code = ${scriptText(codes.like)};`;
  const otherwise = `
document.addEventListener('click', function (event) {
  var button = event.target.closest && event.target.closest('[data-target-button]');
  if (button) ${queue}.push({ action: 'aplus.record', arguments: ['search_used', 'OTHER', {}] });
});`;
  const submitted = `
document.addEventListener('submit', function () {
  ${queue}.push({ action: 'aplus.record', arguments: [${scriptText(codes.submit)}, 'OTHER', {}] });
});`;
  return `(function () {
var names = ${names};
document.addEventListener('click', function (event) {
  var button = event.target.closest && event.target.closest('[data-record]');
  if (!button) return;
  if (document.getElementById('account')) {
    var request = new XMLHttpRequest();
    request.open('POST', '/interactions');
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify({ action: button.id, resourceId: button.getAttribute('data-resource'), score: Number(button.getAttribute('data-score')) }));
  }
  ${record}
  var own = {};
  var code = button.getAttribute('data-record');${platform.hasFault('beacon-interactions-swapped') ? swapped : ''}
  ${platform.hasFault('beacon-interactions-without-resource') ? '' : "own[names.resource] = button.getAttribute('data-resource');"}
  ${platform.hasFault('beacon-rating-without-score') ? '' : "if (button.hasAttribute('data-score')) own[names.score] = Number(button.getAttribute('data-score'));"}
  ${queue}.push({ action: 'aplus.record', arguments: [code, 'CLK', own] });
});
${platform.hasFault('beacon-playing-lost-on-leaving') ? untilPaused : ''}${lastPosition || rewatching ? ownPlayer : ''}${rewatching ? clockwork : ''}
${platform.hasFault('beacon-player-silent-at-speed') ? silenced('ratechange', 'player.playbackRate !== 1') : ''}
${platform.hasFault('beacon-player-silent-in-background') ? silenced('visibilitychange', "document.visibilityState === 'hidden'") : ''}
${platform.hasFault('beacon-click-lost-on-leaving') ? late : ''}
${platform.hasFault('beacon-clicks-not-told') ? otherwise : ''}
${platform.hasFault('beacon-click-once-per-visitor') ? once : ''}
${platform.hasFault('beacon-submit-not-reported') ? '' : submitted}
${platform.hasFault('beacon-breaks-page-without-collector') ? fragile : ''}
})();`;
};
