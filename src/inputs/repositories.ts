import { LAYOUT_SCHEME, parseRepository, type Repository } from '../oci/index.js';
import { otherNotation, parseList } from '../rules/index.js';
import type { Environment } from '../ports.js';
import type { Fields } from './fields.js';
import { gitHubInstance } from './instance.js';

/** The repository of a run without the input, when the source repository is unknown too: never used, since it comes with a problem. */
const PLACEHOLDER: Repository = { kind: 'registry', host: 'invalid', path: 'invalid', name: 'invalid/invalid' };

/** The runner fills in action.yml's default, which is that of github.com; written by hand it means the same. */
function isDefault(lines: readonly string[], github: string): boolean {
  return lines.length === 0 || (lines.length === 1 && lines[0] === `ghcr.io/${github}`);
}

function defaultLines(fields: Fields, env: Environment, github: string): readonly string[] {
  const { registry, host } = gitHubInstance(env);
  if (registry !== undefined) return [`${registry}/${github}`];
  fields.problem(
    'repository',
    `has no default on ${host}: this GitHub Enterprise has no container registry that follows from its name.`,
    'Name the repository, for example "registry.example.com/acme/demo".',
  );
  return [];
}

/** What is wrong with a line that is a list in another notation. A directory may have a comma in its name, but not another repository behind it. */
function faultOf(line: string): { readonly message: string; readonly hint: string } | undefined {
  const other = otherNotation(line);
  if (other !== undefined)
    return { message: `"${line}" ${other.what}.`, hint: `Write one repository a line, without it: "${other.bare}".` };
  const isLayout = line.startsWith(LAYOUT_SCHEME);
  const separator = isLayout ? /[,;]\s*(?:oci-layout:|[^\s/,;]+[.:][^\s/,;]*\/)|\soci-layout:/ : /[,;|]|\s\S*\//;
  if (separator.test(line))
    return {
      message: `"${line}" holds several repositories.`,
      hint: 'Write each on a line of its own, without commas and other separators.',
    };
  if (isLayout || !/\s/.test(line)) return undefined;
  return {
    message: `"${line}" holds a blank, which no repository does.`,
    hint: 'Write registry/repository, and a comment on a line of its own.',
  };
}

/** Reads `repository`, each line once; without it the source repository's own name in the registry of its GitHub (`ghcr.io/<owner>/<name>`). */
export function readRepositories(fields: Fields, env: Environment): readonly [Repository, ...Repository[]] {
  const lines = parseList(fields.text('repository'));
  const github = env['GITHUB_REPOSITORY'] ?? '';
  if (lines.length === 0 && github === '') {
    fields.problem(
      'repository',
      'is empty, and GITHUB_REPOSITORY does not tell a default.',
      'Name the repository, for example "ghcr.io/acme/demo".',
    );
    return [PLACEHOLDER];
  }
  const found = new Map<string, Repository>();
  for (const line of isDefault(lines, github) ? defaultLines(fields, env, github) : lines) {
    const written = faultOf(line);
    if (written !== undefined) {
      fields.problem('repository', written.message, written.hint);
      continue;
    }
    const parsed = parseRepository(line);
    if (parsed.ok) found.set(parsed.value.name, parsed.value);
    else fields.problem('repository', parsed.message, parsed.hint);
  }
  const [first, ...others] = found.values();
  return first === undefined ? [PLACEHOLDER] : [first, ...others];
}
