/**
 * The hook of electron-builder that says there is no folder of modules to rebuild and copy: all of them are bundled
 * into the app. (Excluding the folder by a pattern comes to the same, after a search of some seconds.)
 */
export async function beforeBuild(): Promise<boolean> {
  return false;
}
