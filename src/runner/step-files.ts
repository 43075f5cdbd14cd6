import * as core from '@actions/core';
import { appendFile, readFile } from 'node:fs/promises';
import { at, textAt } from '../json.js';
import type { Environment, StepFiles } from '../ports.js';

/** Outputs, state and summary through the files that the runner named in the environment. */
export function stepFiles(env: Environment): StepFiles {
  return {
    setOutput: (name, value) => {
      core.setOutput(name, value);
    },
    append: async (file, text) => {
      const path = env[file] ?? '';
      if (path !== '') await appendFile(path, text);
    },
    declared: async () => {
      const path = env['GITHUB_ARTIFACTS_LIST'] ?? '';
      return path === '' ? new Map<string, string>() : subjectsOf(await readFile(path, 'utf8'));
    },
    saveState: (name, value) => {
      core.saveState(name, value);
    },
    savedState: (name) => core.getState(name),
  };
}

/** Of the runner's list: `{"version":1,"subjects":[{"name","digest","kind"}]}`. */
function subjectsOf(text: string): ReadonlyMap<string, string> {
  const list: unknown = JSON.parse(text);
  const subjects = at(list, 'subjects');
  return new Map(
    (Array.isArray(subjects) ? subjects : []).flatMap((one: unknown) => {
      const [name, digest] = [textAt(one, 'name'), textAt(one, 'digest')];
      return name === undefined || digest === undefined ? [] : [[name, digest] as const];
    }),
  );
}
