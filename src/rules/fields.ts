/** Attributes of one line: `key=value` fields by lower-case key. A field without a key is the value (`type=raw,foo`). */
export interface Attributes {
  readonly values: ReadonlyMap<string, string>;
  /** Keys that were given more than once. */
  readonly repeated: ReadonlySet<string>;
}

/**
 * Reads the fields of a rule. Only the first `=` splits, a leading one does not; ends are trimmed, keys are case-insensitive, and the later
 * of two equal keys wins, all as docker/metadata-action reads them; empty fields are none.
 */
export function readAttributes(fields: readonly string[]): Attributes {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  for (const field of fields.filter((one) => one !== '')) {
    const equals = field.indexOf('=');
    const key = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : 'value';
    const value = equals > 0 ? field.slice(equals + 1).trim() : field;
    if (values.has(key)) repeated.add(key);
    values.set(key, value);
  }
  return { values, repeated };
}
