/** Keys of a Kitfile, object by object, in the order of kit's structs, which is also their order in the config blob. */
export const KEYS = {
  kitfile: ['manifestVersion', 'package', 'model', 'code', 'datasets', 'docs', 'prompts', 'mcpServers'],
  package: ['name', 'version', 'description', 'license', 'authors'],
  model: ['name', 'path', 'license', 'framework', 'format', 'version', 'description', 'parts', 'parameters'],
  part: ['name', 'path', 'license', 'type'],
  code: ['path', 'description', 'license'],
  dataset: ['name', 'path', 'remotePath', 'remoteHash', 'description', 'license', 'parameters'],
  docs: ['path', 'description'],
  prompt: ['name', 'path', 'description'],
  mcpServer: ['name', 'path', 'description'],
} as const;

/** Keys that pack writes into the config blob, and that nobody may write into a Kitfile. */
export const WRITTEN_BY_PACK: readonly string[] = ['digest', 'diffId'];

/** The version that this schema has. */
export const MANIFEST_VERSION = '1.0.0';
