import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crossings, foreignEntities, insides, rings, sources, upward } from './architecture.mjs';

const files = sources();
const found = crossings(files);

describe('the architecture', () => {
  it('lets areas meet only through their index', () => assert.deepEqual(insides(found), []));
  it('has no ring of areas that need each other', () => assert.deepEqual(rings(found), []));
  it('keeps the ground free of areas', () => assert.deepEqual(upward(found), []));
  it('relates entities of different areas by id only', () => assert.deepEqual(foreignEntities(found), []));
  it('has no file over 400 lines', () => {
    const long = files.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`);
    assert.deepEqual(long, []);
  });
});
