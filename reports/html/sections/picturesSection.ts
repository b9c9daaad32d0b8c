import type { Report } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content } from '../page/markup.ts';

/** What a JPEG begins with, in base64; a record made elsewhere may hold anything. */
const jpeg = /^\/9j\/[\w+/]+=*$/;

/** Pages with findings as they were seen: data in the page itself, which the policy lets be drawn and nothing else. */
export const picturesSection = ({ pictures = [] }: Report): Content =>
  pictures.length > 0 &&
  markup`<section id="pictures"><h2>${both(reportPageTexts.pictures)} <span class="count">${pictures.length}</span></h2><p>${both(reportPageTexts.picturesMeaning)}</p><div class="pictures">${pictures.map(
    ({ url, at, checks, width, height, data }, index) =>
      markup`<figure class="card" id="picture-${index + 1}">${jpeg.test(data) ? markup`<img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" alt="${url}">` : markup`<p class="empty">–</p>`}<figcaption><b>${both(reportPageTexts.picture)} ${index + 1}</b> <span class="url">${url}</span> <time class="small" datetime="${at}">${beijingTime(at)}</time><br>${checks.map((id) => markup`<a href="#${anchor('check', id)}"><code>${id}</code></a> `)}</figcaption></figure>`,
  )}</div></section>`;
