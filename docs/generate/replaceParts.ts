const marker = /<!-- generated:([a-z-]+) -->\n[\s\S]*?<!-- \/generated:\1 -->/g;

/**
 * Puts each part between its markers `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. Throws when the document
 * asks for a part that does not exist, holds one twice, or lacks one.
 */
export const replaceParts = (document: string, parts: Readonly<Record<string, string>>): string => {
  const used: string[] = [];
  const replaced = document.replaceAll(marker, (_whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`No part is called ${name}; there are: ${Object.keys(parts).join(', ')}.`);
    used.push(name);
    return `<!-- generated:${name} -->\n\n${part}\n\n<!-- /generated:${name} -->`;
  });
  const open = document.match(/<!-- generated:/g)?.length ?? 0;
  if (open !== used.length)
    throw new Error('A marker <!-- generated:NAME --> is not closed by <!-- /generated:NAME -->.');
  const missing = Object.keys(parts).filter((name) => used.filter((one) => one === name).length !== 1);
  if (missing.length > 0) throw new Error(`Not exactly once in the document: ${missing.join(', ')}.`);
  return replaced;
};
