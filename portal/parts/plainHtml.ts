import { defineComponent, h } from 'vue';
import type { VNodeChild } from 'vue';

const kept = new Set(
  'A ARTICLE BLOCKQUOTE BR CAPTION CODE DD DL DT EM FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION SMALL SPAN STRONG TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const dropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'TITLE']);

/** One below the page's own heading. */
const tagOf = ({ tagName }: Element): string =>
  /^H[1-5]$/.test(tagName) ? `h${Number(tagName[1]) + 1}` : tagName.toLowerCase();

const attributesOf = (element: Element): Readonly<Record<string, string>> => {
  const href = element.getAttribute('href') ?? '';
  if (element.tagName === 'A' && /^https?:/i.test(href)) return { href, rel: 'noreferrer', target: '_blank' };
  if (element.tagName === 'PRE') return { tabindex: '0' };
  if (element.tagName === 'TH') return { scope: element.closest('thead') === null ? 'row' : 'col' };
  return {};
};

const shown = (node: Node): VNodeChild => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || dropped.has(node.tagName.toUpperCase())) return undefined;
  const children = [...node.childNodes].map(shown);
  if (node.tagName === 'TABLE') return h('div', { class: 'scroll', tabindex: '0' }, [h('table', children)]);
  return kept.has(node.tagName) ? h(tagOf(node), attributesOf(node), children) : children;
};

/** HTML of another author as plain structure: known elements and their text, no attribute but the address of a link, nothing that runs. */
export const PlainHtml = defineComponent({
  props: { html: { type: String, required: true } },
  setup: (props) => () => {
    // Its style would not be used, and the page's policy would complain of it.
    const html = props.html.replace(/<style[^>]*>.*?<\/style>/gis, '');
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.childNodes].map(shown);
  },
});
