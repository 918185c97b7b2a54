import { runCli } from './run-cli.ts';

/** The command line from the source tree. The built one is `built-cli.ts`. */
await runCli();
