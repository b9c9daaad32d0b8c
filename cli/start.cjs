#!/usr/bin/env node
// The command of the published package. Written so that any Node since 12 can read it: an older one is told so instead of a syntax error.
'use strict';

var needed = '22.22';
var words = process.argv.slice(2).join(' ');
var english = /--lang[= ]en/.test(words) || (!/--lang/.test(words) && /^en/i.test(process.env.HEYAN_LANG || ''));

var has = process.versions.node.split('.');
var wants = needed.split('.');

if (+has[0] < +wants[0] || (+has[0] === +wants[0] && +has[1] < +wants[1])) {
  process.stderr.write(
    (english
      ? 'heyan needs Node.js ' + needed + ' or later, but this is ' + process.version + '.'
      : 'heyan 需要 Node.js ' + needed + ' 或更高版本，当前为 ' + process.version + '。') + '\n',
  );
  process.exit(2);
}

import('./heyan.js').catch(function (error) {
  process.stderr.write(String((error && error.stack) || error) + '\n');
  process.exit(3);
});
