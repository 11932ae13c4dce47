/** Between two keys of an ordinary scanner. */
const usualGapMs = 5;

/** What a layout makes of a key of the US keyboard that most scanners press. */
interface Struck {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The Estonian and the Latvian layout: letters and digits in their places, another sign in the place of `<`. */
export const underEstonian = (character: string): Struck => {
  const isDigit = /\d/u.test(character);
  if (character === '<') return { key: ';', code: 'Comma', shiftKey: true };
  return { key: character, code: isDigit ? `Digit${character}` : `Key${character}`, shiftKey: !isDigit };
};

/** Keys as a scanner types them. Their own time tells how quick they were, however busy the machine is. */
export function typeFast(text: string, gapMs = usualGapMs): void {
  typeAt(performance.now(), text, gapMs);
}

/** Most scanners end with Enter. */
export async function scan(text: string, gapMs = usualGapMs, struck?: typeof underEstonian): Promise<void> {
  press({ key: 'Enter' }, typeAt(performance.now(), text, gapMs, struck));
  await Promise.resolve();
}

/** When the next key would come. */
function typeAt(start: number, text: string, gapMs: number, struck?: typeof underEstonian): number {
  let at = start;
  for (const character of text) {
    const stroke = struck?.(character) ?? { key: character };
    const isTaken = !press(stroke, at);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types into a field without a pause
    if (!isTaken) document.execCommand('insertText', false, stroke.key);
    at += gapMs;
  }
  return at;
}

/** Whether nobody took the key. */
function press(stroke: Partial<Struck>, at: number): boolean {
  const event = new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}
