import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstView } from '../../portal/build/firstView.ts';
import { inputsHash } from '../../portal/build/inputsHash.ts';

const root = new URL('../../', import.meta.url);
const dist = new URL('portal/dist/', root);

describe('the pages as built', () => {
  it('are of what stands here', () => {
    expect(readFileSync(new URL('.inputs', dist), 'utf8'), 'Run: npm run build:portal').toBe(inputsHash(root));
  });

  it('load less than 300 kB before the first page is shown, and no chart', () => {
    const { gzipped, files } = firstView(dist);
    expect(files.length).toBeGreaterThan(2);
    expect(gzipped).toBeLessThan(300_000);
    for (const file of files) expect(readFileSync(new URL(file, dist), 'utf8')).not.toContain('zrender');
  });

  it('name nothing on other hosts, and have nothing inline', () => {
    const page = readFileSync(new URL('index.html', dist), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|https?:/);
    const styles = readdirSync(new URL('assets/', dist)).filter((file) => file.endsWith('.css'));
    for (const file of styles)
      expect(readFileSync(new URL(`assets/${file}`, dist), 'utf8')).not.toMatch(/url\(["']?(?:https?:|\/\/)|@import/);
  });
});
