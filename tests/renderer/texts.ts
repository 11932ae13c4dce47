import { en } from '../../renderer/text/en/en.ts';
import { et } from '../../renderer/text/et/et.ts';
import { lv } from '../../renderer/text/lv/lv.ts';
import { ru } from '../../renderer/text/ru/ru.ts';

/** Every sentence that staff read, by language and subject. */
export const texts = { et, lv, ru, en };
