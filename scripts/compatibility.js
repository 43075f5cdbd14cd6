// jest reporter: when every test of __tests__/peers has passed, docs/compatibility.md is what they were played with.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { format } from 'prettier';

const PEERS = join('__tests__', 'peers');
/** Programs of the system say their version themselves. */
const SYSTEM = { 'docker-registry': /distribution (\d[\w.+]*)/, skopeo: /version (\d[\w.+]*)/ };
const HEAD = `# Compatibility

What the suite plays against real programs, with the version it did so with. Written by the tests when all of them have passed; \`npm run peers\` installs the programs.
Everything is over TLS with the built bundle; the workflows are those of README, docs and examples, unmodified, against \`ghcr.io\` by name on a loopback registry.

| program | version | what holds |
|---|---|---|
`;

export default class Compatibility {
  async onRunComplete(_contexts, results) {
    const files = results.testResults.filter(({ testFilePath }) => testFilePath.includes(`${sep}${PEERS}${sep}`));
    const all = readdirSync(PEERS).filter((name) => name.endsWith('.test.ts'));
    const tests = files.flatMap(({ testResults }) => testResults);
    const seen = new Set(files.map(({ testFilePath }) => basename(testFilePath)));
    const left = tests.filter(
      ({ status, title }) => status !== 'passed' || (title.startsWith('SKIPPED') && !title.startsWith('SKIPPED, kit ')),
    );
    if (all.some((name) => !seen.has(name)) || left.length > 0 || files.some(({ failureMessage }) => failureMessage)) return;
    const rows = [...versions()].map(([program, version]) => {
      const named = new RegExp(`(^|[^\\w-])${program}($|[^\\w-])`);
      const holds = tests.map(({ fullName }) => fullName).filter((title) => named.test(title) && !title.includes('SKIPPED'));
      return holds.length === 0 ? '' : `| ${program} | ${version} | ${holds.map((title) => title.replaceAll('|', '\\|')).join('<br>')} |\n`;
    });
    const text = await format(HEAD + rows.sort().join(''), { parser: 'markdown' });
    const file = join('docs', 'compatibility.md');
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

/** Name and version: of what is pinned, and of what the system has. */
function versions() {
  const pinned = readFileSync(join('__tests__', 'support', 'programs.ts'), 'utf8').matchAll(/^ {2}(\w+): \{ .*version: '([^']+)' \},$/gm);
  const found = new Map([...pinned].map(([, name, version]) => [name, version]));
  for (const [name, pattern] of Object.entries(SYSTEM)) {
    const { stdout, stderr } = spawnSync(name, ['--version'], { encoding: 'utf8' });
    const version = pattern.exec(`${stdout}${stderr}`)?.[1];
    if (version !== undefined) found.set(name, version);
  }
  return found;
}
