/** The URL that `text` spells, relative to `base`; undefined instead of a throw. */
export function parseUrl(text: string, base?: URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
