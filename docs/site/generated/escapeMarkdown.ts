/** Words of ours as they are, whatever Markdown, HTML or Vue would make of them. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|#~]/g, String.raw`\$&`)
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('\n', ' ');
