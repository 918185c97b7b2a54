import { afterEach } from 'vitest';
import { expectNoFaults } from './opened-page.ts';

/*
 * Carried out before each file. Modules that a file imports are loaded once for all files of a worker, and could ask for
 * nothing to be done after the tests of any but the first.
 */

afterEach(expectNoFaults);
