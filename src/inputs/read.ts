import { isAbsolute, relative, resolve, sep } from 'node:path';
import { printable, Problems, type Problem, type Remarks } from '../failure.js';
import type { Environment } from '../ports.js';
import { parseRules, type RuleFailure } from '../rules/index.js';
import { checkCombinations } from './combinations.js';
import { type InputFailure, inputFields, type Fields } from './fields.js';
import { readAnnotations, readConcurrency, readGitTags, readPlainHttp } from './lists.js';
import { readRepositories } from './repositories.js';
import { parseSource } from './source.js';
import { CHOICES } from './table.js';
import type { Inputs, Source } from './types.js';

/**
 * Reads all inputs from the environment and parses them. Reads no file.
 * Throws one Failure with every problem; its code is INPUT_INVALID, or that of the first bad rule.
 */
export function readInputs(env: Environment, remark: Remarks): Inputs {
  const problems = new Problems<InputFailure | RuleFailure>();
  const add = (problem: Problem<InputFailure | RuleFailure>): void => {
    problems.add(problem);
  };
  const fields = inputFields(env, add);
  const mode = fields.oneOf('mode', CHOICES.mode);
  const file = fields.text('file');
  const source = readSource(fields);
  const [username, password, githubToken] = [fields.text('username'), fields.secret('password'), fields.text('github-token')];
  const inputs: Inputs = {
    repositories: readRepositories(fields, env),
    mode,
    format: fields.oneOf('format', CHOICES.format),
    push: readPush(fields),
    ...readContext(fields, env),
    ...(file === '' ? {} : { file }),
    packer: fields.oneOf('packer', CHOICES.packer),
    ...(source === undefined ? {} : { source }),
    rules: parseRules(
      {
        tags: fields.text('tags'),
        flavor: fields.text('flavor'),
        commitTag: fields.boolean('commit-tag'),
        onConflict: fields.oneOf('on-conflict', CHOICES['on-conflict']),
        onStale: fields.oneOf('on-stale', CHOICES['on-stale']),
        ...readCommitNaming(env, add),
        mode,
      },
      add,
      remark,
    ),
    reuse: fields.oneOf('reuse', CHOICES.reuse),
    gitTags: readGitTags(fields),
    prune: fields.boolean('prune'),
    referrers: fields.boolean('referrers'),
    verify: fields.oneOf('verify', CHOICES.verify),
    strict: fields.boolean('strict'),
    annotations: readAnnotations(fields),
    ...(username === '' || password === '' ? {} : { credentials: { username, password } }),
    plainHttp: readPlainHttp(fields),
    concurrency: readConcurrency(fields),
    ...(githubToken === '' ? {} : { githubToken }),
    summary: fields.boolean('summary'),
  };
  checkCombinations(inputs, fields);
  problems.failIfAny();
  return inputs;
}

/** How docker/metadata-action is told which commit to show, and how much of it. */
function readCommitNaming(
  env: Environment,
  add: (problem: Problem<InputFailure>) => void,
): { readonly shortCommit?: number; readonly headCommit: boolean } {
  const headCommit = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '');
  const text = (env['DOCKER_METADATA_SHORT_SHA_LENGTH'] ?? '').trim();
  if (text === '') return { headCommit };
  const shortCommit = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (shortCommit >= 1 && shortCommit <= 40) return { shortCommit, headCommit };
  add({
    code: 'INPUT_INVALID',
    message: `The environment variable DOCKER_METADATA_SHORT_SHA_LENGTH is "${printable(text)}", which is no number from 1 to 40.`,
    hint: 'Write how many digits of the commit type=sha and {{sha}} show, or leave the variable out for 7.',
  });
  return { headCommit };
}

function readContext(fields: Fields, env: Environment): Pick<Inputs, 'context' | 'contextInWorkspace'> {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? '');
  const context = resolve(workspace, fields.text('context'));
  const inside = relative(workspace, context).replaceAll(sep, '/');
  return { context, contextInWorkspace: inside.startsWith('../') || inside === '..' || isAbsolute(inside) ? context : inside };
}

function readPush(fields: Fields): Inputs['push'] {
  const isBoolean = /^(?:true|false)$/i.test(fields.text('push'));
  return isBoolean ? (fields.boolean('push') ? 'true' : 'false') : fields.oneOf('push', CHOICES.push);
}

function readSource(fields: Fields): Source | undefined {
  const text = fields.text('source');
  if (text === '') return undefined;
  const parsed = parseSource(text);
  if (parsed.ok) return parsed.value;
  fields.problem('source', parsed.message, parsed.hint);
  return undefined;
}
