/** @type {import('jest').Config} */
export default {
  displayName: 'phone',
  preset: 'jest-preset-angular',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: {
    '^@yicheng/domain$': '<rootDir>/../../libs/domain/src/index.ts',
    '^@yicheng/domain/testing$': '<rootDir>/../../libs/domain/src/testing/index.ts',
    '^@yicheng/contracts$': '<rootDir>/../../libs/contracts/src/index.ts',
    '^@yicheng/contracts/client$': '<rootDir>/../../libs/contracts/src/client.ts',
    '^@yicheng/client$': '<rootDir>/../../libs/client/src/index.ts',
    '^@yicheng/ui$': '<rootDir>/../../libs/ui/src/index.ts',
    '^@yicheng/ui/kit-free$': '<rootDir>/../../libs/ui/src/kit-free.ts',
  },
  // Packages that come as ES modules only.
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|temporal-polyfill|temporal-utils|qr/)'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.html$' },
    ],
  },
};
