import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tokens, withPreference } from './dark-tokens.mjs';

test('the dark values by preference are the dark values by choice', () => {
  const css = readFileSync(tokens, 'utf8');
  assert.equal(css, withPreference(css));
});
