/** Why a plan cannot be made: names that must not be, and values that no rule can use. */
export type TagFailure = 'NO_TAG' | 'TAG_ILLEGAL' | 'TAG_RESERVED' | 'RULE_VALUE_INVALID';

/** Foreign text (branch, git tag, metadata), made fit for one line of a message: control and invisible characters out, long text cut. */
export function quoted(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return `"${clean.length > 160 ? `${clean.slice(0, 157)}...` : clean}"`;
}
