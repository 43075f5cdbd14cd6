import { marked } from 'marked';

/** What GitHub's own style sheet gives a job summary: its column, its type sizes, its tables that scroll. */
const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; padding: 24px; background: #f6f8fa; color: #1f2328; font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 1012px; margin: 0 auto; }
header { margin-bottom: 24px; }
section { background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 24px; }
section > h1 { margin: 0; padding: 12px 16px; border-bottom: 1px solid #d1d9e0; font-size: 14px; font-weight: 600; }
section > div { padding: 24px; overflow-wrap: break-word; }
section > div > :first-child { margin-top: 0; } section > div > :last-child { margin-bottom: 0; }
h2, h3, h4 { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; }
h2 { padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
p, ul, ol, blockquote, table, pre, details { margin: 0 0 16px; }
ul, ol { padding-left: 2em; } a { color: #0969da; } summary { cursor: pointer; } details > summary + * { margin-top: 16px; }
blockquote { padding: 0 1em; color: #59636e; border-left: .25em solid #d1d9e0; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-spacing: 0; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left; } th { font-weight: 600; }
tr { background: #fff; } tbody tr:nth-child(2n) { background: #f6f8fa; }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 85%; }
code { padding: .2em .4em; background: #818b981f; border-radius: 6px; white-space: break-spaces; }
pre { padding: 16px; overflow: auto; line-height: 1.45; background: #f6f8fa; border-radius: 6px; }
pre code { padding: 0; background: none; font-size: 100%; white-space: pre; }
`;

/** The summaries as one page, each as wide as GitHub shows it and with GitHub's look. */
export function summaryPage(scenes: readonly { readonly title: string; readonly markdown: string }[]): string {
  const sections = scenes.map(({ title, markdown }, index) => {
    const body = marked.parse(markdown, { async: false, gfm: true });
    return `<section><h1>${index + 1}. ${escaped(title)}</h1><div>${body}</div></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Job summaries</title><style>${STYLE}</style></head><body><main>
<header>The job summaries of <code>npm run demo</code>, in order.</header>
${sections.join('\n')}</main></body></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
