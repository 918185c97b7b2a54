import { enableCompileCache } from 'node:module';

/**
 * What stands behind bin/electron: `node boot.mjs <executable> <arguments>`. Taking the types out of the stand-in's own
 * files and compiling them anew at each start would take longer than all else that Node does in it; for the same reason
 * this file has no types.
 */
enableCompileCache();
await import('./main-process.ts');
