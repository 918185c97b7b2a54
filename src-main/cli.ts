import module from 'node:module';

// What is compiled is kept for the next run, beside the system's other temporary files: compiling the libraries anew would
// take longer than turning a short note. Node before 22.1 has no such thing.
module.enableCompileCache?.();

const { runCli } = await import('./run-cli.ts');
await runCli();
