/** Attributes of one line: `key=value` fields by lower-case key. A field without a key is the value (`type=raw,foo`). */
export interface Attributes {
  readonly values: ReadonlyMap<string, string>;
  /** How often a value was given, by key or by position: some rules take exactly one. */
  readonly valuesGiven: number;
}

/**
 * Reads the fields of a rule. Only the first `=` splits, a leading one does not; ends are trimmed, keys are case-insensitive, and the later
 * of two equal keys wins, all as docker/metadata-action reads them.
 */
export function readAttributes(fields: readonly string[]): Attributes {
  const values = new Map<string, string>();
  let valuesGiven = 0;
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : 'value';
    const value = equals > 0 ? field.slice(equals + 1).trim() : field;
    if (key === 'value' && value !== '') valuesGiven += 1;
    values.set(key, value);
  }
  return { values, valuesGiven };
}
