export { explained, unexpected } from './failure.js';
export { cleanUp } from './clean-up.js';
