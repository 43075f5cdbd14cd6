import * as core from '@actions/core';
import { appendFile } from 'node:fs/promises';
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
    saveState: (name, value) => {
      core.saveState(name, value);
    },
    savedState: (name) => core.getState(name),
  };
}
