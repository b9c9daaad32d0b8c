import { neutralHtml } from './neutralHtml.ts';

/** A piece of HTML that is safe to put into a page; made by `markup` only. */
export interface Markup {
  readonly html: string;
}

/** What a template takes: text is escaped, markup is not, lists are joined, nothing stays nothing. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const render = (content: Content): string => {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return neutralHtml(content);
  if (typeof content === 'number') return String(content);
  return 'html' in content ? content.html : content.map(render).join('');
};

/** Tagged template: everything inserted is escaped unless it is markup itself, so that forgetting to escape cannot happen. */
export const markup = (template: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  html: template.reduce((text, piece, at) => text + render(values[at - 1]) + piece),
});
