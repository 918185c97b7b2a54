/// <reference lib="dom" />
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src-main/security.ts';
import { sharedApp } from './launch.ts';

const running = sharedApp();

/** Nobody has this address, and nothing of it may ever be asked for. */
const REMOTE = 'https://minutewright.invalid';

/** Does something in the page that its policy forbids; answers the directive that was broken. */
async function directiveAgainst<A>(what: string | ((argument: A) => void), argument?: A): Promise<string> {
  const { page, troubles } = running();
  const broken = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(effectiveDirective),
          { once: true },
        );
      }),
  );
  await page.evaluate(what as (argument: unknown) => void, argument);
  const directive = await broken;
  await troubles.taken(/Content Security Policy/);
  return directive;
}

test('the page comes with the policy of the program, word for word', async () => {
  const { page } = running();
  const [response] = await Promise.all([
    page.waitForResponse((each) => new URL(each.url()).pathname === '/index.html'),
    page.reload(),
  ]);
  expect(response.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});

test('the policy names no other host, no inline code and no evaluated code', () => {
  const sources = CONTENT_SECURITY_POLICY.split('; ').flatMap((each) => each.split(' ').slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]));
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
});

test('a script in the text of the page does not run', async () => {
  const directive = await directiveAgainst(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
  });
  expect(directive).toBe('script-src-elem');
  expect(await running().page.evaluate('globalThis.ran')).toBeUndefined();
});

test('a script in an attribute does not run', async () => {
  const directive = await directiveAgainst(() => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ran = true');
    document.body.append(button);
    button.click();
    button.remove();
  });
  expect(directive).toBe('script-src-attr');
  expect(await running().page.evaluate('globalThis.ran')).toBeUndefined();
});

test('a link that holds a script does not run it', async () => {
  const directive = await directiveAgainst(() => {
    const link = document.createElement('a');
    link.href = 'javascript:globalThis.ran = true';
    document.body.append(link);
    link.click();
    link.remove();
  });
  expect(directive).toBe('script-src-elem');
  expect(await running().page.evaluate('globalThis.ran')).toBeUndefined();
});

test('words are never evaluated as code', async () => {
  // Later, as what a test evaluates is itself exempt.
  const directive = await directiveAgainst(`setTimeout(() => eval('globalThis.ran = true'))`);
  expect(directive).toBe('script-src');
  await running().logged('page-error');
  expect(await running().page.evaluate('globalThis.ran')).toBeUndefined();
});

test('a style in an attribute has no effect', async () => {
  const directive = await directiveAgainst(() => {
    const words = document.createElement('p');
    words.innerHTML = '<b style="position: fixed">x</b>';
  });
  expect(directive).toBe('style-src-attr');
});

interface Addition {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Adds the element once: a frame that is moved is asked for again, and told of again while the next test waits. */
function add({ tag, attributes }: Addition): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const parent = ['link', 'base', 'script'].includes(tag) ? document.head : document.body;
  parent.append(element);
}

test.each([
  ['script', { src: `${REMOTE}/a.js` }, 'script-src-elem'],
  ['link', { rel: 'stylesheet', href: `${REMOTE}/a.css` }, 'style-src-elem'],
  ['link', { rel: 'prefetch', href: `${REMOTE}/a.html` }, 'default-src'],
  ['img', { src: `${REMOTE}/a.png` }, 'img-src'],
  ['img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }, 'img-src'],
  ['video', { src: `${REMOTE}/a.mp4` }, 'media-src'],
  ['iframe', { src: `${REMOTE}/a.html` }, 'frame-src'],
  ['embed', { src: `${REMOTE}/a.swf` }, 'object-src'],
  ['object', { data: `${REMOTE}/a.pdf` }, 'object-src'],
  ['base', { href: `${REMOTE}/` }, 'base-uri'],
])('an element <%s> with %j asks for nothing', async (tag, attributes, directive) => {
  expect(await directiveAgainst(add, { tag, attributes })).toBe(directive);
});

test.each([
  ['fetch', 'await fetch(address)'],
  ['XMLHttpRequest', `const asking = new XMLHttpRequest(); asking.open('GET', address); asking.send()`],
  ['sendBeacon', 'navigator.sendBeacon(address)'],
  ['WebSocket', `new WebSocket(address.replace('https', 'wss'))`],
  ['EventSource', 'new EventSource(address)'],
])('%s reaches nobody', async (_, call) => {
  const calling = `void (async (address) => { try { ${call} } catch {} })('${REMOTE}/')`;
  const directive = await directiveAgainst(calling);
  expect(directive).toBe('connect-src');
});

test('a form is sent nowhere', async () => {
  const directive = await directiveAgainst((address) => {
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  }, REMOTE);
  expect(directive).toBe('form-action');
});
