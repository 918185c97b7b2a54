/** Files of other programs that LibreOffice turns into Word documents. */
export type ElsewhereKind = 'old-word' | 'open-document' | 'rich-text';

/** How each kind is called, and the ending by which LibreOffice knows it. */
export const ELSEWHERE: Readonly<Record<ElsewhereKind, { readonly name: string; readonly ending: string }>> =
  {
    'old-word': { name: 'an old Word file (.doc)', ending: '.doc' },
    'open-document': { name: 'an OpenDocument text (.odt)', ending: '.odt' },
    'rich-text': { name: 'a rich text file (.rtf)', ending: '.rtf' },
  };
