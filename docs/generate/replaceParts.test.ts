import { describe, expect, it } from 'vitest';
import { replaceParts } from './replaceParts.ts';

const document = 'before\n<!-- generated:one -->\nold\n<!-- /generated:one -->\nafter\n';

describe('replaceParts', () => {
  it('replaces what stands between the markers and nothing else', () => {
    expect(replaceParts(document, { one: 'new' })).toBe(
      'before\n<!-- generated:one -->\n\nnew\n\n<!-- /generated:one -->\nafter\n',
    );
  });

  it('changes nothing the second time', () => {
    const once = replaceParts(document, { one: 'a $& b' });
    expect(replaceParts(once, { one: 'a $& b' })).toBe(once);
  });

  it('refuses a part that does not exist, one that is missing, one that stands twice, and a marker left open', () => {
    expect(() => replaceParts(document, {})).toThrow('No part is called one');
    expect(() => replaceParts(document, { one: '', two: '' })).toThrow('Not exactly once in the document: two');
    expect(() => replaceParts(document + document, { one: '' })).toThrow('Not exactly once in the document: one');
    expect(() => replaceParts(document.replace('/generated', 'generated'), { one: '' })).toThrow('is not closed');
  });
});
