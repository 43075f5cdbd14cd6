// The playground: event, rules and files in, names and reasons out. Everything runs in the page; nothing leaves it.
import { messageOf, type Problem, type Remark } from '../../src/failure.js';
import { NO_FACTS, type ModelFacts } from '../../src/model/index.js';
import { parseRules, type RuleTexts } from '../../src/rules/index.js';
import { planTags, type TagPlan } from '../../src/tags/index.js';
import { listed, reportOf, type SetFile } from '../model-set.js';
import { reading, triggerOf } from '../tags-event.js';
import { cell, field, list, row, show, text } from './elements.js';
import { addressOf, readState, type DroppedFile, type State } from './state.js';

/** Files that were dropped in; a link carries their names, sizes and the bytes that were read of them. */
let files: readonly DroppedFile[] = [];

async function update(): Promise<void> {
  const state = stateOfPage();
  const known = filesOf(state);
  const problems: Problem[] = [];
  const remarks: Remark[] = [];
  const rules = parseRules(
    {
      tags: state.tags,
      flavor: state.flavor,
      commitTag: state.commitTag,
      onConflict: state.onConflict,
      onStale: state.onStale,
      mode: state.mode,
    },
    (problem) => problems.push(problem),
    (remark) => remarks.push(remark),
  );
  const report = known.size === 0 ? undefined : await reportOf(known);
  const facts: ModelFacts = report?.facts ?? { ...NO_FACTS, noContent: 'no file is given' };
  remarks.push(...(report?.remarks ?? []));
  let plan: TagPlan | undefined;
  if (problems.length === 0) {
    try {
      plan = planTags(
        rules,
        triggerOf({
          event: state.event,
          ref: state.ref,
          sha: state.sha,
          defaultBranch: state.defaultBranch,
          baseBranch: '',
          date: state.date,
          commitDate: undefined,
          prerelease: state.prerelease,
          latestRelease: undefined,
        }),
        facts,
        { mode: state.mode },
      );
    } catch (thrown) {
      problems.push({ code: 'RULES', message: messageOf(thrown), hint: hintOf(thrown) });
    }
  }
  render(plan, facts, problems, remarks);
  const { hash, whole } = await addressOf(state, files);
  history.replaceState(null, '', hash);
  show('link-note', !whole);
}

function hintOf(thrown: unknown): string {
  return thrown instanceof Error && 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : '';
}

function filesOf(state: State): ReadonlyMap<string, SetFile> {
  const names = listed(state.names);
  return new Map<string, SetFile>([...names, ...files.map((file) => [file.path, file] as const)]);
}

function render(plan: TagPlan | undefined, facts: ModelFacts, problems: readonly Problem[], remarks: readonly Remark[]): void {
  show('tags', plan !== undefined && plan.intents.length > 0);
  list(
    'tag-rows',
    (plan?.intents ?? []).map((intent) =>
      row([
        cell(intent.tag, 'name'),
        cell(intent.policy.class, intent.policy.class),
        cell(reading(intent)),
        cell(intent.reason, '', intent.rule),
      ]),
    ),
  );
  show('none', plan?.intents.length === 0);
  show('skipped', (plan?.skipped.length ?? 0) > 0);
  list(
    'skipped-rows',
    (plan?.skipped ?? []).map(({ rule, reason }) => row([cell(rule, 'name'), cell(reason)])),
  );
  const values = (['size', 'variant', 'version', 'quantization', 'name', 'format', 'architecture', 'dataset'] as const).flatMap((key) => {
    const fact = facts[key];
    return fact === undefined
      ? []
      : [row([cell(`{{${key === 'dataset' ? 'dataset.name' : `model.${key}`}}}`, 'name'), cell(fact.value, 'name'), cell(fact.source)])];
  });
  show('facts', values.length > 0);
  list('fact-rows', values);
  list('problems', [
    ...problems.map(({ message, hint }) => text('problem', message, hint)),
    ...remarks.map(({ level, message, hint }) => text(level, message, hint)),
  ]);
}

function stateOfPage(): State {
  return {
    event: field('event').value,
    ref: field('ref').value.trim(),
    sha: field('sha').value.trim(),
    defaultBranch: field('default-branch').value.trim(),
    date: field('date').value === '' ? new Date().toISOString() : `${field('date').value}T12:00:00Z`,
    prerelease: field('prerelease').checked,
    tags: field('rules').value,
    flavor: field('flavor').value,
    mode: modeOf(field('mode').value),
    onConflict: 'auto',
    onStale: 'skip',
    commitTag: field('commit-tag').checked,
    names: field('names').value,
  };
}

function modeOf(value: string): RuleTexts['mode'] {
  return value === 'promote' || value === 'mirror' ? value : 'publish';
}

function fill(state: State): void {
  for (const [id, value] of Object.entries({
    event: state.event,
    ref: state.ref,
    sha: state.sha,
    'default-branch': state.defaultBranch,
    date: state.date.slice(0, 10),
    rules: state.tags,
    flavor: state.flavor,
    mode: state.mode,
    names: state.names,
  }))
    field(id).value = value;
  field('prerelease').checked = state.prerelease;
  field('commit-tag').checked = state.commitTag;
}

function refresh(): void {
  update().catch((thrown: unknown) => {
    list('problems', [text('problem', messageOf(thrown), '')]);
  });
}

/** A ref that fits the event, where the one that stands there does not. */
function fitRef(): void {
  const tag = field('event').value === 'release';
  const ref = field('ref');
  if (tag && !ref.value.startsWith('refs/tags/')) ref.value = 'refs/tags/v1.2.0';
  if (field('event').value === 'pull_request' && !ref.value.startsWith('refs/pull/')) ref.value = 'refs/pull/2/merge';
  if (['push', 'schedule', 'workflow_dispatch'].includes(field('event').value) && ref.value.startsWith('refs/pull/'))
    ref.value = 'refs/heads/main';
}

async function start(): Promise<void> {
  const linked = await readState(location.hash);
  if (linked !== undefined) {
    fill(linked.state);
    files = linked.files;
  }
  field('event').addEventListener('change', fitRef);
  document.addEventListener('input', refresh);
  document.addEventListener('change', refresh);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer);
  });
  field('files').addEventListener('change', () => {
    files = dropped(field('files').files ?? []);
    refresh();
  });
  document.getElementById('copy')?.addEventListener('click', () => {
    void navigator.clipboard.writeText(location.href);
  });
  refresh();
}

function dropped(list: Iterable<File>): readonly DroppedFile[] {
  return [...list].map((file) => {
    const pieces = new Map<number, Uint8Array>();
    return {
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      size: file.size,
      pieces,
      read: async (from, length) => {
        const bytes = new Uint8Array(await file.slice(from, from + length).arrayBuffer());
        pieces.set(from, bytes);
        return bytes;
      },
    };
  });
}

function take(transfer: DataTransfer | null): void {
  files = dropped(transfer?.files ?? []);
  refresh();
}

start().catch((thrown: unknown) => {
  list('problems', [text('problem', messageOf(thrown), '')]);
});
