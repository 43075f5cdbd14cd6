export const OPEN: readonly string[];
export const IMPORT_TABLE: Readonly<Record<string, readonly string[]>>;
export const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>>;
