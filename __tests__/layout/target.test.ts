import { join } from 'node:path';
import type { LayoutRepository } from '../../src/oci/index.js';
import { openLayout } from '../../src/layout/index.js';
import { describeTarget } from '../contracts/target.js';
import { Disposables } from '../support/disposable.js';

const repository: LayoutRepository = { kind: 'layout', directory: 'out/kit', name: 'oci-layout:out/kit' };

describeTarget('OCI image layout directory', async () => {
  const disposables = new Disposables();
  const workspace = await disposables.directory('layout');
  return {
    target: openLayout(repository, { workspace }),
    // The same directory, spelled otherwise.
    reopen: () => Promise.resolve(openLayout({ ...repository, directory: join(workspace, 'out', 'kit') }, { workspace: '' })),
    cleanup: () => disposables.dispose(),
  };
});
