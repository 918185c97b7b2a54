import { describe, expect, it } from 'vitest';
import { body, types } from '../reading.ts';

describe('An action', () => {
  it('with a line marked as a list item after its heading is written as it was', () => {
    expect(types(body(`Action\n${'\u00AD'.repeat(6)}(a) x`))).toContain('action');
  });
});
