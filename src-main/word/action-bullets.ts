import type { BodyBlock } from '../../shared/note/blocks.ts';

const NEW_BULLET = '·';

/**
 * The bullet before each block that is an action with one, empty for the others. An action new among those of one
 * heading has a bullet where the one before it has.
 */
export function bulletsOf(blocks: readonly BodyBlock[]): readonly string[] {
  let last = '';
  return blocks.map((block) => {
    if (block.type !== 'action') last = '';
    else if (block.layout) last = block.layout.bullet.trim();
    else last = last !== '' && block.keyword === '' ? NEW_BULLET : '';
    return last;
  });
}
