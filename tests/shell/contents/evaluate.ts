import type { Conversation } from '../chromium/pipe.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { makeCloner } from '../page/cloner.ts';
import { cloner } from '../page/node-cloner.ts';

const encodeInPage = `function () {
  const cloner = (${String(makeCloner)})({ toText: (bytes) => bytes.toBase64() });
  return cloner.encode(this);
}`;

function thrown(details: Protocol.Runtime.ExceptionDetails): Error {
  const { exception, text } = details;
  if (exception?.subtype !== 'error') return new Error(String(exception?.value ?? text));
  const [first = ''] = (exception.description ?? text).split('\n');
  return new Error(first.replace(/^\w*Error: /, ''));
}

/** Runs code in the page's own world and clones what it gives, awaited, back. Rejects with what it throws. */
export async function evaluate(
  conversation: Conversation,
  code: string,
  userGesture: boolean,
  contextId?: number,
): Promise<unknown> {
  const { result, exceptionDetails } = await conversation.send('Runtime.evaluate', {
    expression: code,
    userGesture,
    awaitPromise: true,
    silent: true,
    ...(contextId === undefined ? {} : { contextId }),
  });
  if (exceptionDetails) throw thrown(exceptionDetails);
  const { objectId } = result;
  if (objectId === undefined) return primitive(result);
  const text = await conversation.send('Runtime.callFunctionOn', {
    functionDeclaration: encodeInPage,
    objectId,
    returnByValue: true,
    silent: true,
  });
  conversation.tell('Runtime.releaseObject', { objectId });
  if (text.exceptionDetails) throw thrown(text.exceptionDetails);
  return cloner.decode(text.result.value as string);
}

function primitive({ type, value, unserializableValue }: Protocol.Runtime.RemoteObject): unknown {
  if (unserializableValue === undefined) return value as unknown;
  return type === 'bigint' ? BigInt(unserializableValue.replace(/n$/, '')) : Number(unserializableValue);
}
