/**
 * Loaded into the main process before the program (`electron -r`). It stands where the person and the desktop are:
 * dialogs wait for a test's answer, and what the desktop is asked for is kept and not done. And it writes down every
 * address that is asked for, by pages through the session, and by Node itself, which has no reason to reach any.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const process = require('node:process');
const { app, dialog, session, shell } = require('electron');

const file = process.env.MINUTEWRIGHT_ADDRESSES;

// The program reads its own arguments: this one is none of them.
process.argv.splice(process.argv.indexOf(__filename) - 1, 2);

const questions = [];
const desktop = [];
globalThis.atTheDesk = { questions, desktop };

for (const kind of ['showMessageBox', 'showSaveDialog', 'showOpenDialog']) {
  dialog[kind] = (first, second) =>
    new Promise((resolve) => {
      questions.push({ kind, options: second ?? first, resolve });
    });
}
for (const action of ['openExternal', 'openPath', 'showItemInFolder']) {
  shell[action] = (target) => {
    desktop.push({ action, target });
    return action === 'showItemInFolder' ? undefined : Promise.resolve('');
  };
}

function record(what) {
  appendFileSync(file, `${what}\n`);
}

// The session has room for one listener, which is the program's own: it is asked as before, and its answer written down.
app.once('ready', () => {
  const { webRequest } = session.defaultSession;
  const listen = webRequest.onBeforeRequest.bind(webRequest);
  webRequest.onBeforeRequest = (listener) =>
    listen((details, answer) =>
      listener(details, (given) => {
        record(`${given.cancel ? 'refused ' : ''}${details.method} ${details.url}`);
        answer(given);
      }),
    );
});

function recordBefore(object, name, tell) {
  const original = object[name];
  object[name] = function (...args) {
    const what = tell(args);
    if (what !== null) record(what);
    return original.apply(this, args);
  };
}

recordBefore(net.Socket.prototype, 'connect', ([first]) => {
  const options = Array.isArray(first) ? first[0] : first;
  // A pipe or socket of this computer has a path and no port.
  if (options && typeof options === 'object') {
    return options.path ? null : `connect ${options.host ?? 'localhost'}:${options.port}`;
  }
  return typeof options === 'string' ? null : `connect ${options}`;
});
for (const lookups of [dns, dns.promises]) {
  recordBefore(lookups, 'lookup', ([host]) => `look up ${host}`);
  recordBefore(lookups, 'resolve', ([host]) => `look up ${host}`);
}
recordBefore(dgram.Socket.prototype, 'send', () => 'send a datagram');
