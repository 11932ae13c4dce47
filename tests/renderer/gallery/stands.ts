/** The window that lies on top: an open dialog, or the page. */
function topmost(): HTMLElement {
  const dialogs = document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog]');
  return Array.from(dialogs).at(-1) ?? document.body;
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a picture has to show and does not, in words for whoever runs the gallery; null where it is all there. */
export function whatIsMissing([heading, ...words]: readonly [string, ...(readonly string[])]): string | null {
  const top = topmost();
  const headings = Array.from(top.querySelectorAll<HTMLElement>('h1, h2, h3, h4'))
    .filter((each) => each.checkVisibility())
    .map(({ textContent }) => plain(textContent));
  if (!headings.some((each) => each.includes(plain(heading)))) {
    return `no heading “${heading}”, but ${headings.map((each) => `“${each}”`).join(', ') || 'none'}`;
  }
  const shown = plain(top.innerText);
  const absent = words.find((each) => !shown.includes(plain(each)));
  return absent === undefined ? null : `nothing says “${absent}”`;
}
