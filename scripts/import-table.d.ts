export const OPEN: readonly string[];
export const IMPORT_TABLE: Readonly<Record<string, readonly string[]>>;
export function homesOf(source: string): readonly string[] | undefined;
