const SLATE = mit('2016–2023, Ian Storm Taylor');

/** The licences of packages that come without them, by the package's name, from where their source is kept. */
export const LICENCES_NOT_PACKED: ReadonlyMap<string, string> = new Map([
  // https://github.com/ianstormtaylor/slate/blob/main/License.md
  ['slate', SLATE],
  ['slate-dom', SLATE],
  ['slate-history', SLATE],
  ['slate-react', SLATE],
  // https://github.com/facebook/react/blob/main/LICENSE
  ['client-only', mit('Meta Platforms, Inc. and affiliates.')],
  // https://github.com/juliangruber/isarray#license
  ['isarray', mit('2013 Julian Gruber <julian@juliangruber.com>')],
  // https://github.com/lddubeau/saxes/blob/master/LICENSE
  ['saxes', isc('Isaac Z. Schlueter, Louis-Dominique Dubeau and contributors')],
  // https://github.com/jquense/tiny-case/blob/main/package.json
  ['tiny-case', mit('Jason Quense')],
]);

/** https://spdx.org/licenses/MIT.html */
function mit(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
}

/** https://spdx.org/licenses/ISC.html */
function isc(holder: string): string {
  return `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
}
