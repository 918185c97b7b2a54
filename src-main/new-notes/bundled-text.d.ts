/** The words of a file, which the build puts into the program. */
declare module '*.txt?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: so the bundler gives them
  export default text;
}
