export { rollBack } from './roll-back.js';
export { unexpected } from './unexpected.js';
