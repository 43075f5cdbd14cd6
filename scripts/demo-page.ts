import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked, Marked } from 'marked';
import markedAlert from 'marked-alert';

const require = createRequire(import.meta.url);

/** GitHub's own style of Markdown, and of the card that a job summary stands on. */
const STYLE = `${readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8')}
body { margin: 0; background: #f6f8fa; }
main { box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 16px; }
main > header, main > section > h1 { font: 600 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
main > section { margin: 0 0 24px; background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; }
main > section > h1 { margin: 0; padding: 12px 16px; border-bottom: 1px solid #d1d9e0; }
article.markdown-body { padding: 16px 24px; }
@media (max-width: 543px) { main { padding: 8px; } article.markdown-body { padding: 16px; } }
`;

const GITHUB = new Marked({ gfm: true }, markedAlert());

/** Markdown as GitHub shows it in a job summary: alerts and tables included. */
export function rendered(markdown: string): string {
  return `<article class="markdown-body">${GITHUB.parse(markdown, { async: false })}</article>`;
}

/** A whole page of job summaries; one without a title stands alone. */
export function summaryPage(scenes: readonly { readonly title?: string; readonly markdown: string }[], header = ''): string {
  const sections = scenes.map(({ title, markdown }, index) => {
    const heading = title === undefined ? '' : `<h1>${index + 1}. ${marked.parseInline(title, { async: false })}</h1>`;
    return `<section>${heading}${rendered(markdown)}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Job summaries</title><style>${STYLE}</style></head><body><main>
${header === '' ? '' : `<header>${header}</header>`}${sections.join('\n')}</main></body></html>\n`;
}
