import type { Protocol } from './cdp.ts';
import { makeCodec } from './codec.ts';
import type { PageTarget } from './page-target.ts';

const { decode } = makeCodec();
const ENCODE = `function () { return (${makeCodec})().encode(this); }`;

/** The value of an expression in the page, or of the promise that it is, copied as structured clone does it. */
export async function evaluateInPage(
  page: Pick<PageTarget, 'send'>,
  expression: string,
  userGesture: boolean,
): Promise<unknown> {
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression,
    userGesture,
    awaitPromise: true,
  });
  if (exceptionDetails) throw errorOf(exceptionDetails);
  const { objectId } = result;
  if (objectId === undefined) return plainValue(result);
  const copied = await page.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: ENCODE,
    returnByValue: true,
  });
  page.send('Runtime.releaseObject', { objectId }).catch(() => {}); // gone with its page
  if (copied.exceptionDetails) throw new Error('An object could not be cloned.');
  return decode(copied.result.value as string);
}

function plainValue({ type, value, unserializableValue }: Protocol.Runtime.RemoteObject): unknown {
  if (unserializableValue === undefined) return value;
  return type === 'bigint' ? BigInt(unserializableValue.slice(0, -1)) : Number(unserializableValue);
}

function errorOf({ exception, text }: Protocol.Runtime.ExceptionDetails): Error {
  return new Error(exception?.description ?? String(exception?.value ?? text));
}
