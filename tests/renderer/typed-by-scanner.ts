/** Keys as a scanner types them: one after the other without a moment between them, however busy the machine is. */
export function typeFast(text: string): void {
  for (const character of text) {
    const isTaken = !press(character);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types into a field without a pause
    if (!isTaken) document.execCommand('insertText', false, character);
  }
}

/** Whether nobody took the key. */
const press = (key: string): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

/** Most scanners end with Enter. */
export async function scan(text: string): Promise<void> {
  typeFast(text);
  press('Enter');
  await Promise.resolve();
}
