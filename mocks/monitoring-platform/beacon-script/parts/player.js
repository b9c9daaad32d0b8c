/* The player: what was played, not where it stopped. A part of one function (beaconScript.ts): plain ES5 for old browsers, names shared with the other parts. */
/* oxlint-disable no-underscore-dangle, no-unused-vars, promise/always-return, promise/no-callback-in-promise, unicorn/prefer-add-event-listener, unicorn/prefer-string-starts-ends-with */
var players = [];
function playerOf(element) {
  var id = attribute(element, 'data-resource-id');
  var p = players.filter(function (known) {
    return known.e === element;
  })[0];
  if (!p && id)
    players.push(
      (p = { e: element, id: id, from: null, last: 0, toldLast: 0, length: 0, segments: [], told: Date.now() }),
    );
  if (p && p.id !== id) {
    // The element has gone on to another resource: what was played until then is the former one's.
    var running = p.from !== null && !p.e.paused && p.e.currentTime >= p.last;
    finish(p);
    p.id = id;
    if (running) p.from = p.last;
  }
  return p && id ? p : null;
}
/* By the last time told: the element's own clock may be the next medium's by now. */
function finish(p) {
  close(p, p.last);
  tell(p);
}
function close(p, at) {
  if (p.from !== null && at > p.from) p.segments.push([Math.round(p.from * 1000) / 1000, Math.round(at * 1000) / 1000]);
  p.from = null;
}
function reached(p, at) {
  p.toldLast = Date.now();
  return (p.last = at);
}
/* Where a part ended that a jump cuts off: the last time told lies before it, a quarter of a second or, in a busy page, more. The browser's own record knows, but goes on where the next part had been played before: no more than time has passed. */
function cut(p) {
  var ranges = p.e.played || [];
  var passed = Math.max(0.5, (Date.now() - p.toldLast) / 1000);
  for (var i = 0; i < ranges.length; i++) {
    if (ranges.start(i) <= p.last && ranges.end(i) >= p.last)
      return Math.min(ranges.end(i), p.last + passed * (p.e.playbackRate || 1));
  }
  return p.last;
}
function tell(p) {
  if (!p.segments.length) return;
  var segments = p.segments;
  p.segments = [];
  p.told = Date.now();
  var own = { duration: p.length };
  own[RESOURCE] = p.id;
  own[SEGMENTS] = json(segments);
  run('record', [playCode, 'OTHER', own]);
}
function report() {
  players.forEach(function (p) {
    if (!playerOf(p.e)) return;
    var running = p.from !== null;
    close(p, p.e.seeking ? cut(p) : p.e.currentTime);
    if (running) p.from = reached(p, p.e.currentTime);
    tell(p);
  });
}
function media(event) {
  var p = playerOf(event.target);
  if (!p) return;
  if (event.type === 'emptied') return finish(p);
  var now = p.e.currentTime;
  p.length = p.e.duration || p.length;
  if (event.type === 'playing' || event.type === 'play') {
    if (p.from === null && !p.e.seeking) p.from = reached(p, now);
  } else if (event.type === 'timeupdate') {
    if (p.e.seeking || p.from === null) return;
    reached(p, now);
    if (Date.now() - p.told > 30000) report();
  } else if (event.type === 'seeking') close(p, cut(p));
  else if (event.type === 'seeked') {
    if (!p.e.paused && p.from === null) p.from = reached(p, now);
  } else {
    close(p, p.e.seeking ? cut(p) : now);
    tell(p);
  }
}
