import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import angular from 'angular-eslint';

const browserOnly = ['@nestjs/*', 'typeorm', 'pg', 'node:*'];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.angular', '.data', '**/*.generated.ts', '**/openapi.d.ts'] },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // The tools are no project; tests start what they need from there.
          allow: ['../../../tools/**', '../tools/**'],
          depConstraints: [
            {
              sourceTag: 'layer:domain',
              onlyDependOnLibsWithTags: ['layer:domain'],
              allowedExternalImports: ['temporal-polyfill', 'fast-check', 'pinyin-pro', 'gcoord'],
            },
            {
              sourceTag: 'layer:contracts',
              onlyDependOnLibsWithTags: ['layer:domain'],
              allowedExternalImports: ['class-validator', 'class-transformer'],
            },
            {
              sourceTag: 'layer:client',
              onlyDependOnLibsWithTags: ['layer:contracts', 'layer:domain'],
              bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm', 'pg'],
            },
            {
              sourceTag: 'layer:ui',
              onlyDependOnLibsWithTags: [],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
            {
              sourceTag: 'app:api',
              onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'app:browser',
              onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:client', 'layer:ui'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
            { sourceTag: 'app:e2e', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'] },
          ],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The ideographic space is part of Chinese typesetting.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name=/^(only|skip|todo|fixme)$/]',
          message: 'No focused or disabled tests.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union and a const array: it is plain JSON and iterates.' },
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
      ],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/contracts/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: browserOnly }] },
  },
  { files: ['**/*.config.ts', '**/*.d.ts', '**/*.global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/web/**/*.ts', 'apps/phone/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': 'off',
      '@angular-eslint/directive-selector': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['apps/web/**/*.html', 'apps/phone/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // Lists and the board answer keys at their container (aria-activedescendant, roving focus), not at each option.
      '@angular-eslint/template/click-events-have-key-events': 'off',
      '@angular-eslint/template/interactive-supports-focus': 'off',
    },
  },
);
