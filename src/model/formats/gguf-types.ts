/**
 * `general.file_type` by number (ggml's llama_ftype). The specification's list stops at 18; the numbers in use go on. Numbers that
 * were withdrawn (4, 5, 6, 33, 34, 35) are left out, 0 is F32.
 */
export const GGUF_FILE_TYPES: ReadonlyMap<number, string> = new Map([
  [0, 'F32'],
  [1, 'F16'],
  [2, 'Q4_0'],
  [3, 'Q4_1'],
  [7, 'Q8_0'],
  [8, 'Q5_0'],
  [9, 'Q5_1'],
  [10, 'Q2_K'],
  [11, 'Q3_K_S'],
  [12, 'Q3_K_M'],
  [13, 'Q3_K_L'],
  [14, 'Q4_K_S'],
  [15, 'Q4_K_M'],
  [16, 'Q5_K_S'],
  [17, 'Q5_K_M'],
  [18, 'Q6_K'],
  [19, 'IQ2_XXS'],
  [20, 'IQ2_XS'],
  [21, 'Q2_K_S'],
  [22, 'IQ3_XS'],
  [23, 'IQ3_XXS'],
  [24, 'IQ1_S'],
  [25, 'IQ4_NL'],
  [26, 'IQ3_S'],
  [27, 'IQ3_M'],
  [28, 'IQ2_S'],
  [29, 'IQ2_M'],
  [30, 'IQ4_XS'],
  [31, 'IQ1_M'],
  [32, 'BF16'],
  [36, 'TQ1_0'],
  [37, 'TQ2_0'],
  [38, 'MXFP4'],
  [39, 'NVFP4'],
  [40, 'Q1_0'],
  [41, 'Q2_0'],
]);

/** Tensor types by number (ggml's ggml_type), a different enumeration from the file types: Q8_0 is 8 here and 7 there. */
export const GGUF_TENSOR_TYPES: readonly (string | undefined)[] = (
  'F32 F16 Q4_0 Q4_1 - - Q5_0 Q5_1 Q8_0 Q8_1 Q2_K Q3_K Q4_K Q5_K Q6_K Q8_K IQ2_XXS IQ2_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ2_S IQ4_XS ' +
  'I8 I16 I32 I64 F64 IQ1_M BF16 - - - TQ1_0 TQ2_0 - - - MXFP4 NVFP4 Q1_0 Q2_0'
)
  .split(' ')
  .map((label) => (label === '-' ? undefined : label));

/** Numbers that BitNet's fork of llama.cpp gives to types of its own; mainline withdrew them. */
export const GGUF_FORK_TENSOR_TYPES: ReadonlyMap<number, string> = new Map([
  [36, 'I2_S'],
  [38, 'TL1'],
]);

/** File types that mean I2_S and its kind in that fork. */
export const GGUF_AMBIGUOUS_FILE_TYPES: ReadonlySet<number> = new Set([40, 41]);
