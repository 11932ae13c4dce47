import { cleanText } from '../../../shared/domain/text.ts';

const longest = 80;
const characters = new Intl.Segmenter();
const nameless = 'statement';
/** Everything without a shape of its own: marks, joiners, tags, half characters, what fonts make up. */
const shapeless =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * The name of a file as people know it, for the screen only: no path, nothing invisible, and its ending where
 * it is. It never opens anything, and what is sent has a name of ours.
 */
export function shownNameOf(pathOrName: string): string {
  // The last part by either kind of separator, whatever the system: `C:\x` may come from another one.
  const parts = pathOrName.split(/[/\\]/u).map(visible);
  const name = parts.findLast((part) => part !== '') ?? nameless;
  return shortened(name);
}

/** Windows drops spaces and dots at the end, so a name with nothing else, or `..`, is none. */
const visible = (part: string): string =>
  cleanText(cleanText(part).text.replace(shapeless, '')).text.replace(/[. ]+$/u, '');

/** From the middle, so that the ending stays; never half a character. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  const room = longest - ending.length - 1;
  let start = '';
  for (const { segment } of characters.segment(name)) {
    if (start.length + segment.length > room) break;
    start += segment;
  }
  return `${start.trimEnd()}…${ending}`;
}
