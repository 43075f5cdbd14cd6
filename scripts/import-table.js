// Which folder of src may import from which: data flows to the right and down, never back.
// `oci`, `failure`, `ports`, `directories`, `json` and `tasks` are open to all. Checked by the linter (scripts/house-rules.js) and drawn in docs/architecture.md.
export const OPEN = ['oci', 'failure', 'ports', 'directories', 'json', 'tasks'];

export const IMPORT_TABLE = {
  failure: [],
  directories: [],
  json: [],
  tasks: [],
  ports: [],
  oci: [],
  classes: ['git'],
  rules: ['classes'],
  inputs: ['rules'],
  git: [],
  trigger: ['git'],
  kitfile: [],
  model: ['kitfile'],
  pack: ['kitfile', 'model'],
  tags: ['classes', 'rules', 'git', 'trigger', 'model'],
  registry: [],
  layout: [],
  select: ['inputs', 'classes', 'rules', 'git', 'trigger', 'kitfile', 'model', 'pack', 'tags', 'layout'],
  transaction: ['git', 'classes', 'tags'],
  report: ['inputs', 'classes', 'rules', 'git', 'trigger', 'kitfile', 'model', 'pack', 'tags', 'select', 'transaction'],
  runner: ['pack'],
  // Entries and the one list of calls may use every door.
  run: ['*'],
  main: ['*'],
  post: ['*'],
};

const PACKAGE_HOMES = {
  '@actions/core': ['runner'],
  '@actions/github': ['git'],
  'node:worker_threads': ['runner'],
  handlebars: ['rules', 'tags'],
  re2js: ['pack'],
  yaml: ['kitfile'],
};

/** Folders that a package may be imported in, by a sub-path of it as well; undefined for one that is at home everywhere. */
export function homesOf(source) {
  const [name] = source.startsWith('node:') ? [source] : (/^(?:@[^/]+\/)?[^/]+/.exec(source) ?? ['']);
  return PACKAGE_HOMES[name];
}
