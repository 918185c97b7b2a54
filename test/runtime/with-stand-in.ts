import { prepareStandIn } from './with-electron.ts';

/** The global setup of the stand-in's own tests. */
export const setup = prepareStandIn;
