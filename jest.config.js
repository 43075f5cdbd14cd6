import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/scripts/compatibility.js'],
  globalSetup: '<rootDir>/scripts/test-bundle.js',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': '<rootDir>/scripts/test-transform.js' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.demo/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  // Runs of the action wait for servers and for processes as long as they work; jest's own number leaves one of two cores idle.
  maxWorkers: availableParallelism() + 2,
  // Only for what hangs: tests count steps, not seconds, and a busy machine may take its time.
  testTimeout: 300_000,
  // So may a worker that ends: one that is still there after half a second, jest's own number, has not left something open.
  workerGracefulExitTimeout: 30_000,
};
