/** The words of inputs that take one of a few. */
export const CHOICES = {
  mode: ['publish', 'promote', 'mirror'],
  format: ['modelkit', 'modelpack'],
  push: ['auto', 'true', 'false'],
  packer: ['native', 'kit'],
  reuse: ['auto', 'require', 'never'],
  'on-conflict': ['auto', 'fail', 'keep', 'move'],
  'on-stale': ['skip', 'fail', 'move'],
  verify: ['tags', 'content'],
} as const;

/** One input of the action: what `action.yml`, `action-types.yml`, the README and the reader agree on. */
export interface InputSpec {
  readonly name: string;
  /** `lines`: a list with one entry a line; an array: one of these words. */
  readonly type: 'text' | 'boolean' | 'integer' | 'lines' | readonly string[];
  /** As in action.yml; '' means none. */
  readonly default: string;
  readonly description: string;
}

/** All inputs, in the order of the documentation. An empty input means its default. */
export const INPUT_TABLE = [
  {
    name: 'repository',
    type: 'lines',
    default: 'ghcr.io/${{ github.repository }}',
    description:
      'Where the ModelKit goes: registry/repository, one per line. All get the same ModelKit and tags. oci-layout:PATH is an OCI image layout directory.',
  },
  {
    name: 'mode',
    type: CHOICES.mode,
    default: 'publish',
    description:
      'publish: the ModelKit of this run. promote: an existing ModelKit under new tags, never packed again. mirror: for every git tag the ModelKit of its commit.',
  },
  {
    name: 'format',
    type: CHOICES.format,
    default: 'modelkit',
    description: 'What is packed: modelkit, or modelpack, the same Kitfile as a CNCF ModelPack artifact, for programs that read those.',
  },
  {
    name: 'push',
    type: CHOICES.push,
    default: 'auto',
    description:
      'true, false (plan against the live registry, write nothing) or auto: false for pull requests, merge queues and runs that they triggered, else true.',
  },
  { name: 'context', type: 'text', default: '.', description: 'Directory that holds the Kitfile and the files it names.' },
  {
    name: 'file',
    type: 'text',
    default: '',
    description: 'Path of the Kitfile relative to context. Default: Kitfile, kitfile or .kitfile, the first that exists.',
  },
  {
    name: 'packer',
    type: CHOICES.packer,
    default: 'native',
    description: 'native: packs in the action, nothing to install. kit: runs the installed kit pack and takes its result over.',
  },
  {
    name: 'source',
    type: 'text',
    default: '',
    description:
      'publish: a ready ModelKit instead of packing, kit:REFERENCE or oci-layout:PATH[:tag]. promote: also a tag, sha256:…, repo:tag or repo@sha256:…; default: the commit of the event.',
  },
  {
    name: 'tags',
    type: 'lines',
    default: '',
    description:
      'Tag rules, one per line: the grammar of docker/metadata-action plus type=content and type=stage. Required in promote. Default: content, git tag, branch, pull request and schedule.',
  },
  {
    name: 'flavor',
    type: 'lines',
    default: '',
    description: 'latest=auto|true|false, prefix=, suffix=, onlatest=, as in docker/metadata-action. Default: latest=auto.',
  },
  {
    name: 'commit-tag',
    type: 'boolean',
    default: 'true',
    description:
      'Always tag sha-<40 hex>. false switches off what needs it: reuse, promotion by commit, mirror and the check for stale runs.',
  },
  {
    name: 'reuse',
    type: CHOICES.reuse,
    default: 'auto',
    description:
      'Use the ModelKit that was published for this commit: auto (for git tags and releases, and when files that the Kitfile names are absent), require or never.',
  },
  {
    name: 'on-conflict',
    type: CHOICES['on-conflict'],
    default: 'auto',
    description: 'An immutable tag exists with another digest: auto (content tags keep, all others fail), fail, keep or move.',
  },
  {
    name: 'on-stale',
    type: CHOICES['on-stale'],
    default: 'skip',
    description: 'A moving tag already belongs to something newer: skip, fail or move.',
  },
  { name: 'git-tags', type: 'lines', default: '*', description: 'mirror: globs of git tags, one per line; ! excludes.' },
  {
    name: 'prune',
    type: 'boolean',
    default: 'false',
    description: 'mirror and the delete event: remove version tags whose git tag is gone.',
  },
  { name: 'referrers', type: 'boolean', default: 'false', description: 'promote from elsewhere: copy signatures and attestations along.' },
  {
    name: 'verify',
    type: CHOICES.verify,
    default: 'tags',
    description:
      'tags: every written tag is read back and compared. content: before any tag is written, every layer is also read back and hashed.',
  },
  { name: 'strict', type: 'boolean', default: 'false', description: 'Warnings about metadata and Kitfile become failures.' },
  {
    name: 'annotations',
    type: 'lines',
    default: '',
    description: 'Extra manifest annotations, key=value per line. They change the digest.',
  },
  { name: 'username', type: 'text', default: '', description: 'Instead of a login step; for exactly one registry host.' },
  { name: 'password', type: 'text', default: '', description: 'Password or token for username.' },
  {
    name: 'plain-http',
    type: 'lines',
    default: '',
    description: 'Registry hosts to talk http to, one per line. Loopback addresses need no entry.',
  },
  { name: 'concurrency', type: 'integer', default: '4', description: 'Parallel uploads per registry, 1 to 64.' },
  {
    name: 'github-token',
    type: 'text',
    default: '${{ github.token }}',
    description: 'For facts from the API, and for ghcr.io when no other login is configured.',
  },
  { name: 'summary', type: 'boolean', default: 'true', description: 'Write the job summary.' },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof INPUT_TABLE)[number]['name'];

export interface OutputSpec {
  readonly name: string;
  readonly type: 'text' | 'boolean' | 'lines';
  readonly description: string;
}

/** All outputs, in the order of the documentation. */
export const OUTPUT_TABLE = [
  { name: 'digest', type: 'text', description: 'sha256:<64 hex> of the manifest; empty in mirror.' },
  { name: 'name', type: 'text', description: 'First repository, without tag.' },
  { name: 'reference', type: 'text', description: 'name@digest.' },
  {
    name: 'tags',
    type: 'lines',
    description: 'Full references, one per line, that point at digest when the step ends (with push: false: that would).',
  },
  { name: 'tag-names', type: 'lines', description: 'Tag names, once each, one per line.' },
  { name: 'content-tags', type: 'lines', description: 'Names of kind content, one per line.' },
  { name: 'stage-tags', type: 'lines', description: 'Names of every kind but content and commit, one per line.' },
  {
    name: 'version',
    type: 'text',
    description:
      'First name by priority, as docker/metadata-action defines it, among the tags that point at digest when the step ends; empty when there is none.',
  },
  { name: 'pushed', type: 'boolean', description: 'true when anything was written.' },
  {
    name: 'json',
    type: 'text',
    description: 'The whole result as JSON: ModelKit, tags with reasons, actions and digests before and after, warnings, notices.',
  },
] as const satisfies readonly OutputSpec[];

export type OutputName = (typeof OUTPUT_TABLE)[number]['name'];
