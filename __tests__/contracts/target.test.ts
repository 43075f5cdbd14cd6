import { parseRepository, type Repository } from '../../src/oci/index.js';
import { memoryTarget } from '../support/memory-target.js';
import { describeTarget } from './target.js';

function repository(text: string): Repository {
  const parsed = parseRepository(text);
  if (!parsed.ok) throw new RangeError(parsed.message);
  return parsed.value;
}

describeTarget('memory', () => {
  const target = memoryTarget(repository('registry.example.com/acme/demo'));
  return Promise.resolve({ target, reopen: () => Promise.resolve(target), cleanup: () => undefined });
});

describeTarget('memory that cannot remove tags', () => {
  const target = memoryTarget(repository('registry.example.com/acme/demo'), { untag: 'unsupported' });
  return Promise.resolve({ target, cleanup: () => undefined });
});
