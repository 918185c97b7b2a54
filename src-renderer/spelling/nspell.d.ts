/** What of nspell is used here: https://github.com/wooorm/nspell#api */
declare module 'nspell' {
  interface NSpell {
    /** The words there are; read anew for each word that is tried. */
    readonly data: object;
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): NSpell;
  }
  function nspell(aff: string, dic: string): NSpell;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default nspell;
}
