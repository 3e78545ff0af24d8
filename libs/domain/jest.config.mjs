import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('../../tools/swc.json', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  displayName: 'domain',
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@yicheng/domain$': '<rootDir>/../domain/src/index.ts',
    '^@yicheng/domain/testing$': '<rootDir>/../domain/src/testing/index.ts',
    '^@yicheng/contracts$': '<rootDir>/../contracts/src/index.ts',
    '^@yicheng/contracts/client$': '<rootDir>/../contracts/src/client.ts',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
