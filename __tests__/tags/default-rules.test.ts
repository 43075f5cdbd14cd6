import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES_ROWS, LLAMA } from './default-rules.js';
import { COMMIT, planOf } from './runs.js';

describe('default rules', () => {
  it.each(DEFAULT_RULES_ROWS.map((row) => [row.when, row] as const))('on %s', (_when, { trigger, names }) => {
    if (typeof names === 'string') {
      expect(() => planOf(trigger, '', '', LLAMA)).toThrow(expect.objectContaining({ code: names }));
      return;
    }
    const plan = planOf(trigger, '', '', LLAMA);
    expect(plan.intents.map((intent) => intent.tag)).toEqual(names);
    expect(plan.byPriority[0]).toBe(names[0]);
  });

  it('explain every name and every rule that gave none', () => {
    const { trigger } = DEFAULT_RULES_ROWS[0] ?? { trigger: undefined };
    if (trigger === undefined) throw new Error('no rows');
    expect(planOf(trigger, '', '', LLAMA)).toEqual({
      intents: [
        {
          tag: 'main',
          kind: 'branch',
          policy: { class: 'mutable', onStale: 'skip', guardStale: true },
          rule: 'type=ref,event=branch',
          reason: 'branch "main"',
          source: 'refs/heads/main',
        },
        {
          tag: '7b-chat-q8_0',
          kind: 'content',
          policy: { class: 'immutable', onConflict: 'keep', content: [{ kind: 'model', path: 'model.gguf' }] },
          rule: 'type=content',
          reason: 'size 7b (model.name), variant chat (model.name), quantization q8_0 (GGUF header)',
          source: 'model.name',
        },
        {
          tag: 'sha-860c1904a1ce19322e91ac35af1ab07466440c37',
          kind: 'commit',
          policy: { class: 'mutable', onStale: 'skip', guardStale: false },
          rule: 'commit-tag: true',
          reason: 'commit 860c1904a1ce19322e91ac35af1ab07466440c37',
          source: 'payload',
        },
      ],
      skipped: [
        { rule: 'type=schedule', reason: 'the event is "push", not schedule' },
        { rule: 'type=ref,event=tag', reason: 'not on a git tag: the event is "push" of "refs/heads/main"' },
        { rule: 'type=ref,event=pr', reason: 'not on a pull request: the event is "push" of "refs/heads/main"' },
      ],
      byPriority: ['main', '7b-chat-q8_0', `sha-${COMMIT}`],
      commitTags: { prefix: '', suffix: '' },
    });
  });
});
