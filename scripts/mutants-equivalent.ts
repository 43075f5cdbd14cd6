/** Small mistakes that make no difference to anybody, each with the reason: `from`, which stands in the file, may become `to`. */
export const EQUIVALENT: readonly { readonly file: string; readonly from: string; readonly to: string; readonly why: string }[] = [];
