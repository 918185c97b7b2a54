/**
 * Threads that Node has for files. A call to a dead network drive holds one for minutes, and the journal must always
 * find another. Read by the runtime when it first needs a thread, so this must be imported before anything else.
 */
const THREADS = 16;

process.env['UV_THREADPOOL_SIZE'] ??= String(THREADS);
