import { startsWith } from './magic.js';
import type { Format } from './types.js';

/** HDF5, the older file of Keras and TensorFlow. Its structures lie scattered over the file: recognised, not read. */
export const hdf5: Format = {
  name: 'h5',
  role: 'weights',
  size: 'large',
  recognise: (head) => startsWith(head, '\x89HDF\r\n\x1a\n'),
};
