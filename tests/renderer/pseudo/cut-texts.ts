/** A pixel more or less is the rounding of a font. */
const tolerance = 1.5;

const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** For screen readers only: one pixel on the screen. */
const isUnseen = (element: Element): boolean => element.clientWidth <= 1 && element.clientHeight <= 1;

/** A table may be scrolled sideways where it is narrow; nothing else may. */
const hasToBeScrolled = (box: Element): boolean =>
  box.scrollWidth > box.clientWidth + 1 &&
  scrolls(getComputedStyle(box).overflowX) &&
  box.querySelector('table, [role=grid], pre') === null;

/** How a text is cut, or null where all of it can be read. */
function cutBy(text: Text): string | null {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(box);
    if (display === 'inline' || display === 'contents') continue;
    if (isUnseen(box)) return null;
    const edge = box.getBoundingClientRect();
    if (scrolls(overflowX)) return null;
    if (textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth + 1) return 'ends in dots';
    if (hides(overflowX) && (right > edge.right + tolerance || left < edge.left - tolerance))
      return 'is cut at its side';
    if (scrolls(overflowY)) continue;
    if (hides(overflowY) && (bottom > edge.bottom + 2 * tolerance || top < edge.top - 2 * tolerance))
      return 'is cut in its height';
  }
  return right > innerWidth + tolerance || left < -tolerance ? 'leaves the window' : null;
}

/** A word or a sentence of the bank's without end ends in dots, so that the rest of the screen stays. */
const isEndless = (words: string): boolean => words.length > 300;

/** Every text of which a part cannot be seen, and every box that has to be scrolled sideways, at the window's present size. */
export function cutTexts(): readonly string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const words = text.data.trim();
    const parent = text.parentElement;
    if (
      words === '' ||
      isEndless(words) ||
      !parent?.checkVisibility({ visibilityProperty: true }) ||
      parent.closest('option, textarea')
    )
      continue;
    const how = cutBy(text);
    if (how !== null) found.add(`<${parent.localName}> “${words}” ${how}`);
  }
  for (const box of document.body.querySelectorAll('*')) {
    if (hasToBeScrolled(box))
      found.add(`<${box.localName} class="${box.className}"> has to be scrolled sideways`);
  }
  return [...found];
}
