import * as core from '@actions/core';
import { appendFile } from 'node:fs/promises';
import type { Environment, StepFiles } from '../ports.js';

/** Outputs, state and summary through the files that the runner named in the environment. */
export function stepFiles(env: Environment): StepFiles {
  return {
    setOutput: (name, value) => {
      core.setOutput(name, value);
    },
    writeSummary: async (markdown) => {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file !== undefined && file !== '') await appendFile(file, markdown);
    },
    saveState: (name, value) => {
      core.saveState(name, value);
    },
    savedState: (name) => core.getState(name),
  };
}
