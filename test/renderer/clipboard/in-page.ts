export { blocksOfHtml } from '../../../src-renderer/editor/clipboard/blocks-of-html.ts';
