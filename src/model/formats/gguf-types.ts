/**
 * `general.file_type` by number (ggml's llama_ftype). The specification's list stops at 18; the numbers in use go on. Numbers that
 * were withdrawn (4, 5, 6, 33, 34, 35) are left out, 0 is F32.
 */
export const GGUF_FILE_TYPES = numbered(
  'F32 F16 Q4_0 Q4_1 - - - Q8_0 Q5_0 Q5_1 Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K IQ2_XXS IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL ' +
    'IQ3_S IQ3_M IQ2_S IQ2_M IQ4_XS IQ1_M BF16 - - - TQ1_0 TQ2_0 MXFP4 NVFP4 Q1_0 Q2_0',
);

/** Tensor types by number (ggml's ggml_type), a different enumeration from the file types: Q8_0 is 8 here and 7 there. */
export const GGUF_TENSOR_TYPES = numbered(
  'F32 F16 Q4_0 Q4_1 - - Q5_0 Q5_1 Q8_0 Q8_1 Q2_K Q3_K Q4_K Q5_K Q6_K Q8_K IQ2_XXS IQ2_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ2_S IQ4_XS ' +
    'I8 I16 I32 I64 F64 IQ1_M BF16 - - - TQ1_0 TQ2_0 - - - MXFP4 NVFP4 Q1_0 Q2_0',
);

function numbered(labels: string): readonly (string | undefined)[] {
  return labels.split(' ').map((label) => (label === '-' ? undefined : label));
}

/** Numbers that BitNet's fork of llama.cpp gives to types of its own; mainline withdrew them. */
export const GGUF_FORK_TENSOR_TYPES: ReadonlyMap<number, string> = new Map([
  [36, 'I2_S'],
  [38, 'TL1'],
]);

/** File types that mean I2_S and its kind in that fork. */
export const GGUF_AMBIGUOUS_FILE_TYPES: ReadonlySet<number> = new Set([40, 41]);
