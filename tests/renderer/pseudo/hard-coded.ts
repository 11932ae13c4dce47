const named = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/** What is written the same in every language, or by a format and no sentence. */
const unspoken = [
  // `12 Nov 2026`, `3 min`, `640 kB`
  /(?<=\d[\s\u00a0])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|s|min|h|d|kB|MB)(?=$|[^\p{L}])/gu,
  // keys, `Ctrl+1`
  /\b(?:Ctrl|Alt|Shift)\+\S+/gu,
  // the bank's own codes, `EMTA_REGISTRY_QUERY`
  /\b[a-z\d]+(?:_[a-z\d]+)+\b/giu,
  // addresses, `https://shop.example/back`
  /\b(?:https:\/\/)?[a-z\d-]+(?:\.[a-z\d-]+)+\S*/gu,
];

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** What no sentence of ours and no datum accounts for; empty where all of a text is. */
function unsaid(text: string, data: readonly string[]): string {
  let rest = squeezed(text);
  // Sentences stand within sentences.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  // A sentence of which the page shows the beginning only.
  rest = rest.replace(/⟦.*$/u, ' ');
  // A long word of the bank's of which the page shows a part.
  if (data.some((datum) => rest.length > 3 && datum.includes(squeezed(rest).replace(/…$/u, '')))) return '';
  for (const form of unspoken) rest = rest.replace(form, ' ');
  for (const datum of data) {
    if (!hasLetters(rest)) return '';
    rest = rest.split(datum).join(' ');
  }
  return hasLetters(rest) ? squeezed(rest) : '';
}

/** Caps of keys, what a person may change, and the letters that stand in for a bank's logo. */
const isNoSentence = (parent: Element, text: string): boolean =>
  parent.closest('script, style, kbd, textarea') !== null ||
  (parent.closest('[aria-hidden=true]') !== null && /^\p{Lu}{1,2}$/u.test(text));

/** Every text and every accessible name on the page that was written into the program instead of its texts. */
export function hardCoded(data: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const look = (text: string, where: string): void => {
    const rest = unsaid(text, data);
    if (rest !== '') found.add(`${where}: ${rest}`);
  };
  look(document.title, 'title');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    const text = squeezed(textContent ?? '');
    if (parent && !isNoSentence(parent, text)) look(text, `<${parent.localName}>`);
  }
  for (const name of named) {
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      look(element.getAttribute(name) ?? '', `${name} of <${element.localName}>`);
    }
  }
  return [...found];
}
