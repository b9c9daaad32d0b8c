/* The player: what was played, not where it stopped. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
var players = [];
function playerOf(element) {
  if (!attribute(element, 'data-resource-id')) return null;
  var known = players.filter(function (p) {
    return p.e === element;
  })[0];
  if (!known) players.push((known = { e: element, from: null, last: 0, segments: [], told: Date.now() }));
  return known;
}
function close(p, at) {
  if (p.from !== null && at > p.from) p.segments.push([Math.round(p.from * 1000) / 1000, Math.round(at * 1000) / 1000]);
  p.from = null;
}
/* Where a part ended that a jump cuts off: the last time told lies up to a quarter of a second before, the browser's own record knows. */
function cut(p) {
  var ranges = p.e.played || [];
  for (var i = 0; i < ranges.length; i++) {
    if (ranges.start(i) <= p.last && ranges.end(i) >= p.last)
      return Math.min(ranges.end(i), p.last + 0.5 * (p.e.playbackRate || 1));
  }
  return p.last;
}
function tell(p) {
  if (!p.segments.length) return;
  var segments = p.segments;
  p.segments = [];
  p.told = Date.now();
  run('record', [
    playCode,
    'OTHER',
    { resource_id: attribute(p.e, 'data-resource-id'), played_segments: json(segments), duration: p.e.duration || 0 },
  ]);
}
function report() {
  players.forEach(function (p) {
    var running = p.from !== null;
    close(p, p.e.seeking ? cut(p) : p.e.currentTime);
    if (running) p.from = p.last = p.e.currentTime;
    tell(p);
  });
}
function media(event) {
  var p = playerOf(event.target);
  if (!p) return;
  var now = p.e.currentTime;
  if (event.type === 'playing' || event.type === 'play') {
    if (p.from === null && !p.e.seeking) p.from = p.last = now;
  } else if (event.type === 'timeupdate') {
    if (p.e.seeking || p.from === null) return;
    p.last = now;
    if (Date.now() - p.told > 30000) report();
  } else if (event.type === 'seeking') close(p, cut(p));
  else if (event.type === 'seeked') {
    if (!p.e.paused && p.from === null) p.from = p.last = now;
  } else {
    close(p, p.e.seeking ? cut(p) : now);
    tell(p);
  }
}
