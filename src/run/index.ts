export { explained } from './explain.js';
export { cleanUp } from './clean-up.js';
export { unexpected } from './unexpected.js';
