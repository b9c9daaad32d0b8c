import type { OpenedDocument } from './openDocument.ts';

/** Takes away the handlers in attributes (`onclick`) of a document whose policy lets none of them run. */
export const neutraliseAttributes = ({ dom, rules }: Pick<OpenedDocument, 'dom' | 'rules'>): void => {
  if (rules.mayRunAttributes()) return;
  for (const element of dom.window.document.querySelectorAll('*'))
    for (const { name } of element.attributes)
      if (/^on[a-z]+$/.test(name) && name in element) (element as unknown as Record<string, unknown>)[name] = null;
};
