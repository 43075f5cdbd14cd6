export { explained } from './explain.js';
export { rollBack } from './roll-back.js';
export { unexpected } from './unexpected.js';
