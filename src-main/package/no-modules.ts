/**
 * The hook of electron-builder that says there is no folder of modules to rebuild and copy: all of them are bundled
 * into the app.
 */
export async function beforeBuild(): Promise<boolean> {
  return false;
}
