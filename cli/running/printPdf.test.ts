import { expect, test } from 'vitest';
import { renderHtml } from '../../mocks/monitoring-platform/applications/document/renderHtml.ts';
import { printPdf } from './printPdf.ts';

test('a document is printed as PDF, and nothing of it runs', { timeout: 300_000 }, async () => {
  const { html } = renderHtml(
    [
      { type: 'heading', level: 1, text: '开发文档' },
      { type: 'code', language: 'text', text: 'x'.repeat(500) },
    ],
    'zh-CN',
  );
  const pdf = await printPdf(
    html.replace('</main>', '<script>document.body.innerHTML = "x".repeat(1e7)</script></main>'),
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/Type\s*\/Page\b/);
  expect(pdf.length).toBeLessThan(2_000_000);
  // Its Chinese letters come along, whatever fonts the machine has.
  expect(pdf.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+Noto/);
});
