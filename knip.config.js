// What nothing imports goes. Asked twice: with the tests, for exports without an importer; and without them (`--production`), for code that only tests use.
const production = process.argv.includes('--production');

export default {
  entry: [
    'src/{main,post}.ts!',
    'src/runner/hash-worker.ts!',
    'scripts/*.{ts,js}!',
    'scripts/playground/{build.js,page.ts,buffer.ts,node-*.ts}!',
    'bench/{bench,hash-pool}.ts!',
    '__tests__/**/*.test.ts',
    '__tests__/support/loopback-names.js',
  ],
  project: ['src/**/*.ts!', 'scripts/**/*.{ts,js}!', 'bench/**/*.ts!', '__tests__/**/*.{ts,js}', '!__tests__/{fixtures,golden}/**'],
  // Models and shims that are read by path.
  ignoreDependencies: ['@mediapipe/selfie_segmentation', 'openwakeword-js', 'buffer', 'path-browserify'],
  // Programs of the machine.
  ignoreBinaries: ['mkfifo', 'kit'],
  ignoreExportsUsedInFile: production,
};
