import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A port on which nothing answers: what would ask the network gets nowhere. */
const NOWHERE = { host: '127.0.0.1', port: 9 } as const;

/** What is set in the profile: no macros, nothing that a document could run, no links that update, no network. */
const SETTINGS: readonly (readonly [path: string, name: string, type: string, value: string])[] = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', 'int', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'boolean', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'boolean', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'boolean', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', 'int', '0'],
  ['org.openoffice.Office.Writer/Content/Update', 'Field', 'boolean', 'false'],
  ['org.openoffice.Office.Common/Load', 'LoadPrinter', 'boolean', 'false'],
  ['org.openoffice.Inet/Settings', 'ooInetProxyType', 'int', '2'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyName', 'string', NOWHERE.host],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyPort', 'int', String(NOWHERE.port)],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyName', 'string', NOWHERE.host],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyPort', 'int', String(NOWHERE.port)],
  ['org.openoffice.Inet/Settings', 'ooInetNoProxy', 'string', ''],
];

/**
 * Makes a profile of its own for LibreOffice in a folder: one that is shared locks two of them out, and a person's own
 * may let documents run what they bring. Answers the argument that names it.
 */
export async function officeProfile(folder: string): Promise<string> {
  await mkdir(join(folder, 'user'), { recursive: true });
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), settingsFile());
  return `-env:UserInstallation=${pathToFileURL(folder).href}`;
}

/** The surroundings of the program: whoever asks them for a way to the network is sent nowhere. */
export function officeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const proxy = `http://${NOWHERE.host}:${NOWHERE.port}`;
  return {
    ...env,
    http_proxy: proxy,
    https_proxy: proxy,
    ftp_proxy: proxy,
    no_proxy: '',
    SAL_USE_VCLPLUGIN: 'svp',
  };
}

function settingsFile(): string {
  const items = SETTINGS.map(
    ([path, name, type, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse" oor:type="xs:${type}">` +
      `<value>${value}</value></prop></item>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
    `${items.join('')}</oor:items>\n`
  );
}
