import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readReport } from '../../reports/report/readReport.ts';
import { isWellFormed } from '../../spec/isWellFormed.ts';

/** What `heyan run` always writes. */
const always = ['run.ndjson', 'report.json', 'index.html', 'junit.xml', 'ctrf.json', 'badge.svg', 'badge.json'];

const jsonProblem = (text: string): string | undefined =>
  isWellFormed(JSON.parse(text)) ? undefined : 'holds half of a surrogate pair';

const htmlProblem = (text: string): string | undefined => {
  const { document } = new JSDOM(text).window;
  const handlers = [...document.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some(({ name }) => /^on|^srcdoc$/.test(name)),
  );
  const links = [...document.querySelectorAll('[href],[src],[action]')].filter((element) =>
    ['href', 'src', 'action'].some(
      (name) => !/^(#|https?:|data:image\/jpeg;base64,[\w+/]+=*$|$)/.test(element.getAttribute(name) ?? ''),
    ),
  );
  if (document.querySelectorAll('script').length !== 1) return 'holds a script that is not ours';
  // A picture of a page is data in the report itself, and can be nothing else.
  if (document.querySelectorAll('img:not([src^="data:image/jpeg;base64,"]), iframe, object, embed').length > 0)
    return 'holds something that is loaded';
  if (handlers.length > 0) return `holds a handler: ${handlers[0]?.outerHTML.slice(0, 100)}`;
  return links.length > 0 ? `leads to ${links[0]?.outerHTML.slice(0, 100)}` : undefined;
};

const xmlProblem = (text: string): string | undefined => {
  const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
  return document.documentElement.nodeName === 'parsererror' ? 'is no XML' : undefined;
};

const problemOf = (path: string): string | undefined => {
  // Anything that is no UTF-8 throws.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  switch (extname(path)) {
    case '.json':
    case '.sarif':
    case '.har':
    case '.jsonld':
      return jsonProblem(text);
    case '.ndjson':
      return text
        .trimEnd()
        .split('\n')
        .map(jsonProblem)
        .find((one) => one !== undefined);
    case '.html':
      return htmlProblem(text);
    case '.xml':
    case '.svg':
      return xmlProblem(text);
    default:
      return undefined;
  }
};

/** What is wrong with the reports in a directory; `secrets` may be in none of them. Empty: they are whole, valid and harmless. */
export const reportProblems = async (directory: string, secrets: readonly string[]): Promise<readonly string[]> => {
  const names = readdirSync(directory);
  const problems = always.filter((name) => !names.includes(name)).map((name) => `${name} is missing`);
  for (const name of names) {
    const path = join(directory, name);
    try {
      const problem = problemOf(path);
      if (problem !== undefined) problems.push(`${name} ${problem}`);
    } catch (error) {
      problems.push(`${name}: ${String(error).slice(0, 200)}`);
    }
    const text = readFileSync(path, 'utf8');
    if (secrets.some((secret) => text.includes(secret))) problems.push(`${name} tells a secret`);
  }
  if (names.includes('report.json'))
    await readReport(directory).catch((error: unknown) => problems.push(`report.json: ${String(error).slice(0, 300)}`));
  return problems;
};
