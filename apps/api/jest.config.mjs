import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('../../tools/swc.json', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  displayName: 'api',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/postgres.global-setup.ts',
  globalTeardown: '<rootDir>/test/postgres.global-teardown.ts',
  testTimeout: 30000,
  moduleNameMapper: {
    '^@yicheng/domain$': '<rootDir>/../../libs/domain/src/index.ts',
    '^@yicheng/domain/testing$': '<rootDir>/../../libs/domain/src/testing/index.ts',
    '^@yicheng/contracts$': '<rootDir>/../../libs/contracts/src/index.ts',
    '^@yicheng/contracts/client$': '<rootDir>/../../libs/contracts/src/client.ts',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
