import { extension } from './magic.js';
import type { Format } from './types.js';

/**
 * CoreML's Model message (Model.proto: specificationVersion is field 1, description field 2), alone or inside an `.mlpackage`.
 * Recognised, not read: what it says of itself is prose.
 */
export const coreml: Format = {
  name: 'coreml',
  role: 'weights',
  size: 'large',
  recognise: (head, path) => {
    const version = head[1] ?? 0;
    if (head[0] !== 0x08 || version < 1 || version > 20) return false;
    if (extension(path) === 'mlmodel') return true;
    // The description is a message where ONNX has a name: it begins with an input (0x0a) or its metadata (0xa2 0x06).
    const inner = (head[3] ?? 0) < 0x80 ? head[4] : (head[4] ?? 0) < 0x80 ? head[5] : head[6];
    return head[2] === 0x12 && (inner === 0x0a || inner === 0xa2);
  },
};
