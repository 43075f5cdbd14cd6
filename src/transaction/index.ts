export * from './types.js';
export { preflight } from './preflight.js';
export { proveMoves } from './preflight.js';
export { layerDigests, relate } from './relate.js';
export { proveUnsent } from './prove-content.js';
export { decide, isIdle, refusals, removal } from './decide.js';
export { apply } from './apply.js';
export { openJournal, type Journal } from './journal.js';
export { recover, type Recovered } from './recover.js';
