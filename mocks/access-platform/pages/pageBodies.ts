import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';
import { columnsOf } from './columnsOf.ts';
import { escapeHtml } from '../../../spec/escapeHtml.ts';

const link = (record: BusinessRecord, text: string): string =>
  `<li><a href="${escapeHtml(record.fields['url'])}">${escapeHtml(record.fields[text])}</a></li>`;

const offers = (platform: AccessPlatform): string => {
  const shown = (entity: 'resource' | 'service-item' | 'management-item', text: string): string =>
    platform.business
      .records(entity)
      .filter((record) => !record.isDeleted && typeof record.fields['url'] === 'string')
      .slice(0, 12)
      .map((record) => link(record, text))
      .join('');
  if (platform.kind === 'resource') return shown('resource', 'title');
  return platform.kind === 'service' ? shown('service-item', 'name') : shown('management-item', 'name');
};

/** The home page: carousel, target button, what the platform offers. */
export const homeBody = (
  platform: AccessPlatform,
): string => `<section id="carousel">${['专题一', '专题二', '专题三'].map((title) => `<div class="slide">${title}</div>`).join('')}</section>
<button id="search" data-target-button>搜索</button>
<form id="ask" action="/search" method="get"><input name="q" aria-label="关键词"><button id="ask-now">查找</button></form>
<p><a id="application" href="/application">个人空间</a></p>
<ul id="offers">${offers(platform)}</ul>`;

/** A column's page: its children and what it offers. */
export const columnBody = (
  platform: AccessPlatform,
  column: BusinessRecord,
): string => `<h1>${escapeHtml(column.fields['name'])}</h1>
<ul>${columnsOf(platform)
  .filter((child) => child.fields['parentColumnId'] === column.id)
  .map((child) => link(child, 'name'))
  .join('')}</ul><ul>${offers(platform)}</ul>`;

/** A resource's page: player where it has a length, and what a visitor can do with it. */
export const resourceBody = (platform: AccessPlatform, resource: BusinessRecord): string => {
  const { codes } = platform.profile.values.beacon;
  const id = escapeHtml(resource.id);
  const length = Number(resource.fields['durationSeconds'] ?? 0);
  const own =
    platform.hasFault('beacon-player-silent') ||
    platform.hasFault('beacon-player-last-position') ||
    platform.hasFault('beacon-playing-lost-on-leaving') ||
    platform.hasFault('beacon-player-counts-rewatching');
  const player =
    length > 0
      ? `<video id="player" controls preload="metadata" src="/media/${id}.wav" data-duration="${length}" ${own ? 'data-resource' : 'data-resource-id'}="${platform.hasFault('beacon-player-names-the-medium') ? `vod-${id}` : id}"></video>`
      : '';
  const button = (name: string, code: string, text: string, more = ''): string =>
    `<button id="${name}" data-record="${escapeHtml(code)}" data-resource="${id}"${more}>${text}</button>`;
  return `<h1>${escapeHtml(resource.fields['title'])}</h1>${player}
<div>${button('like', codes.like, '点赞')}${button('forward', codes.forward, '转发')}${button('favourite', codes.favourite, '收藏')}${button('rating', codes.rating, '评分：5', ' data-score="5"')}</div>`;
};

/** A single-page application of three views; the fault changes the view without changing the address. */
export const applicationBody = (platform: AccessPlatform): string => `<h1 id="view">我的空间</h1>
<button class="route" id="route-notes" data-route="/application/notes">笔记</button><button class="route" data-route="/application/history">历史</button>
<script>
(function () {
  function show(path) { document.getElementById('view').textContent = path.split('/').pop(); document.title = path; }
  [].forEach.call(document.querySelectorAll('.route'), function (button) {
    button.addEventListener('click', function () {
      ${platform.hasFault('beacon-spa-route-not-reported') ? '' : `history.pushState({}, '', button.getAttribute('data-route'));`}
      show(button.getAttribute('data-route'));
    });
  });
  window.addEventListener('popstate', function () { show(location.pathname); });
})();
</script>`;
