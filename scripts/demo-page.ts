import { marked } from 'marked';

/** The summaries as one page, looking much like GitHub's. */
export function summaryPage(scenes: readonly { readonly title: string; readonly markdown: string }[]): string {
  const sections = scenes.map(
    ({ title, markdown }) => `<section><h6>${title}</h6>${marked.parse(markdown, { async: false, gfm: true })}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Job summaries</title><style>
body { font: 14px/1.5 system-ui, sans-serif; color: #1f2328; background: #f6f8fa; margin: 24px; }
section { background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; padding: 8px 24px 24px; margin: 0 auto 24px; max-width: 1100px; }
h6 { color: #59636e; font-weight: 400; font-size: 12px; margin: 8px 0; }
h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; font-size: 20px; }
table { border-collapse: collapse; margin: 12px 0; } th, td { border: 1px solid #d1d9e0; padding: 6px 12px; text-align: left; vertical-align: top; }
tr:nth-child(2n) td { background: #f6f8fa; } code { background: #eff1f3; border-radius: 6px; padding: 2px 5px; font-size: 85%; overflow-wrap: anywhere; }
pre { background: #f6f8fa; padding: 12px; border-radius: 6px; overflow: auto; } pre code { background: none; padding: 0; }
</style></head><body>${sections.join('\n')}</body></html>\n`;
}
