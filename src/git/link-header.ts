/**
 * Number of the last page by a Link header (RFC 8288) as GitHub writes it; undefined on the last page. Where only `next` is named,
 * that is the last one known.
 */
export function lastPage(link: string | undefined): number | undefined {
  if (link === undefined) return undefined;
  const pages = new Map<string, number>();
  for (const [, target = '', rel = ''] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== undefined) pages.set(rel, Number(page));
  }
  return pages.get('next') === undefined ? undefined : Math.max(pages.get('last') ?? 0, pages.get('next') ?? 0);
}
