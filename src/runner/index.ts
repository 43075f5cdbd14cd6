export { conclude } from './conclude.js';
export { realPorts } from './real-ports.js';
