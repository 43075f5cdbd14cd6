import { selectMirror } from './mirror.js';
import { selectPromote } from './promote.js';
import { removedByDelete } from './prune.js';
import { selectPublish } from './publish.js';
import type { SelectContext, Selection } from './types.js';

export * from './types.js';

/** The ModelKits, and the tags to remove, that the mode and the event are about. */
export async function select(context: SelectContext): Promise<Selection> {
  const { inputs, trigger } = context;
  if (trigger.kind === 'delete' && inputs.mode !== 'mirror') return { candidates: [], removals: await removedByDelete(context, trigger) };
  switch (inputs.mode) {
    case 'publish':
      return { candidates: [await selectPublish(context)], removals: [] };
    case 'promote':
      return { candidates: [await selectPromote(context)], removals: [] };
    case 'mirror':
      return selectMirror(context);
  }
}
