/** Between two keys of an ordinary scanner. */
const usualGapMs = 5;

/** Keys as a scanner types them. Their own time tells how quick they were, however busy the machine is. */
export function typeFast(text: string, gapMs = usualGapMs): void {
  typeAt(performance.now(), text, gapMs);
}

/** Most scanners end with Enter. */
export async function scan(text: string, gapMs = usualGapMs): Promise<void> {
  press('Enter', typeAt(performance.now(), text, gapMs));
  await Promise.resolve();
}

/** When the next key would come. */
function typeAt(start: number, text: string, gapMs: number): number {
  let at = start;
  for (const character of text) {
    const isTaken = !press(character, at);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types into a field without a pause
    if (!isTaken) document.execCommand('insertText', false, character);
    at += gapMs;
  }
  return at;
}

/** Whether nobody took the key. */
function press(key: string, at: number): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}
