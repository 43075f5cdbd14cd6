import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs, INPUT_TABLE } from '../../src/inputs/index.js';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

/** Steps of this action in a workflow's text. */
function stepsOf(text: string): readonly Step[] {
  const workflow = parse(text) as Workflow;
  return Object.values(workflow.jobs)
    .flatMap((job) => job.steps ?? [])
    .filter((step) => step.uses?.startsWith('OWNER/modelkit-tag-action') === true);
}

const files = readdirSync('examples/workflows').map((name) => ({ name, text: readFileSync(`examples/workflows/${name}`, 'utf8') }));
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map((match) => match[1] ?? '')
  .filter((text) => /^(?:name|jobs):/.test(text))
  .map((text, index) => ({ name: `README block ${index + 1}`, text }));

describe('example workflows', () => {
  it.each([...files, ...blocks])('$name has steps whose inputs exist and are accepted', ({ text }) => {
    const steps = stepsOf(text);
    expect(steps.length).toBeGreaterThan(0);
    for (const { with: inputs = {} } of steps) {
      expect(Object.keys(inputs).filter((name) => !INPUT_TABLE.some((input) => input.name === name))).toEqual([]);
      const env = Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [
          `INPUT_${name.toUpperCase()}`,
          // Expressions of the workflow are the runner's: a plausible value stands in.
          String(value)
            .replace(/\$\{\{ startsWith[^}]*\}\}/g, ':')
            .replace(/\$\{\{[^}]*\}\}/g, 'x'),
        ]),
      );
      expect(() => readInputs({ ...env, GITHUB_REPOSITORY: 'acme/demo', GITHUB_WORKSPACE: '/w' }, () => undefined)).not.toThrow();
    }
  });
});
