import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
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

/** A picture of one job summary, as wide as GitHub shows it, in `file` (PNG). Needs `chromium` on the PATH. */
export async function picture(markdown: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'summary.html');
    await writeFile(
      page,
      summaryPage([{ markdown }]).replace('</body>', '<script>document.title = document.documentElement.scrollHeight</script></body>'),
    );
    const show = (...args: readonly string[]): Promise<{ readonly stdout: string }> =>
      promisify(execFile)('chromium', [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        ...args,
        pathToFileURL(page).href,
      ]);
    const { stdout } = await show('--window-size=1012,100', '--dump-dom');
    const height = /<title>(\d+)<\/title>/.exec(stdout)?.[1];
    if (height === undefined) throw new Error(`Chromium did not show the summary: ${stdout.slice(0, 200)}`);
    await show(`--window-size=1012,${height}`, `--screenshot=${file}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
