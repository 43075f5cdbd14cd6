import { LAYOUT_SCHEME, parseRepository, type Repository } from '../oci/index.js';
import { parseList } from '../rules/index.js';
import type { Environment } from '../ports.js';
import type { Fields } from './fields.js';

/** The repository of a run without the input, when the source repository is unknown too: never used, since it comes with a problem. */
const PLACEHOLDER: Repository = { kind: 'registry', host: 'invalid', path: 'invalid', name: 'invalid/invalid' };

/** How a line is a list in another notation. A directory may have a comma in its name, but not another repository behind it. */
function listed(line: string): string | undefined {
  if (/^[-*•]\s/.test(line)) return 'begins with a list mark';
  const comma = line.startsWith(LAYOUT_SCHEME) ? /,\s*(?:oci-layout:|[^\s/,]+[.:][^\s/,]*\/)/ : /,/;
  return comma.test(line) ? 'holds several' : undefined;
}

/** Reads `repository`, each line once; without it `ghcr.io/<owner>/<name>` of the source repository. */
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
  for (const line of lines.length === 0 ? [`ghcr.io/${github}`] : lines) {
    const written = listed(line);
    if (written !== undefined) {
      fields.problem('repository', `"${line}" ${written}.`, 'Write one repository a line, without list marks and commas.');
      continue;
    }
    const parsed = parseRepository(line);
    if (parsed.ok) found.set(parsed.value.name, parsed.value);
    else fields.problem('repository', parsed.message, parsed.hint);
  }
  const [first, ...others] = found.values();
  return first === undefined ? [PLACEHOLDER] : [first, ...others];
}
