// jest reporter: when every test of __tests__/peers has passed, docs/compatibility.md is what they were played with. Where all programs are
// required, as in .ci/run, a page that said something else fails the run.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

const PEERS = join('__tests__', 'peers');
const PAGE = join('docs', 'compatibility.md');
/** Programs of the system say their version themselves. */
const SYSTEM = { 'docker-registry': /distribution (\d[\w.+]*)/, skopeo: /version (\d[\w.+]*)/, kit: /Version: v?(\d[\w.]*)/ };
const HEAD = `# Compatibility

What the suite plays against real programs, with the version it did so with. Written by the tests when all of them have passed; \`npm run peers\`
installs the programs. Everything is over TLS with the built bundle; the workflows are those of README, docs and examples, unmodified, against
\`ghcr.io\` by name on a loopback registry.
`;

export default class Compatibility {
  #stale;

  onRunComplete(_contexts, results) {
    // By name: which file ends first is another on every machine.
    const files = results.testResults
      .filter(({ testFilePath }) => testFilePath.includes(`${sep}${PEERS}${sep}`))
      .sort((one, other) => (one.testFilePath < other.testFilePath ? -1 : 1));
    const all = readdirSync(PEERS).filter((name) => name.endsWith('.test.ts'));
    const tests = files.flatMap(({ testResults }) => testResults);
    const seen = new Set(files.map(({ testFilePath }) => basename(testFilePath)));
    const left = tests.filter(
      ({ status, title }) => status !== 'passed' || (title.startsWith('SKIPPED') && !title.startsWith('SKIPPED, kit ')),
    );
    if (all.some((name) => !seen.has(name)) || left.length > 0 || files.some(({ failureMessage }) => failureMessage)) return;
    const titles = tests.map(({ fullName }) => fullName).filter((title) => !title.includes('SKIPPED'));
    const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
    const now =
      HEAD +
      [...versions()]
        .sort()
        .map((one) => sectionOf(one, titles))
        .join('');
    if (before !== now) writeFileSync(PAGE, now);
    if (process.env.PEERS !== 'required' || unversioned(before) === unversioned(now)) return;
    this.#stale = new Error(`${PAGE} was not what the tests say. It has been written again: commit it.`);
    console.error(this.#stale.message);
  }

  getLastError() {
    return this.#stale;
  }
}

function sectionOf([program, version], titles) {
  const named = new RegExp(`(^|[^\\w-])${program}($|[^\\w-])`);
  const holds = titles.filter((title) => named.test(title)).map((title) => `- ${title}\n`);
  return holds.length === 0 ? '' : `\n## ${program} ${version}\n\n${holds.join('')}`;
}

/** Another machine has other versions of its own programs, and maybe a kit. */
function unversioned(page) {
  const sections = page.split('\n## ').filter((section) => !section.startsWith('kit '));
  return sections.map((section) => section.replace(/^(docker-registry|skopeo) .*/, '$1')).join('\n## ');
}

/** Name and version: of what is pinned, and of what the system has. */
function versions() {
  const pinned = readFileSync(join('__tests__', 'support', 'programs.ts'), 'utf8').matchAll(
    /^ {2}'?([\w-]+)'?: \{ .*version: '([^']+)' \},$/gm,
  );
  const found = new Map([...pinned].map(([, name, version]) => [name, version]));
  for (const [name, pattern] of Object.entries(SYSTEM)) {
    const { stdout, stderr } = spawnSync(name, [name === 'kit' ? 'version' : '--version'], { encoding: 'utf8' });
    const version = pattern.exec(`${stdout}${stderr}`)?.[1];
    if (version !== undefined) found.set(name, version);
  }
  return found;
}
