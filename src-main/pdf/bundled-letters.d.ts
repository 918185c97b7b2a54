/** A file of letters as a `data:` address, which the build puts into the program. */
declare module '*.woff2?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: so the bundler gives them
  export default address;
}
