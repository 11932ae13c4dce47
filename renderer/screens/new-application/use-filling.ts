import { useCallback, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { CardReading } from '../../../shared/bridge/views.ts';
import { checkForm, startingValues, type FormRules } from '../../../shared/domain/application-form.ts';
import { isBlocked } from '../../../shared/domain/check.ts';
import { isMrzLine, readMrz, type Mrz } from '../../../shared/domain/mrz.ts';
import { routeScan } from '../../../shared/domain/scan.ts';
import type { Scanned } from '../../keys/scanner.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { fitDocument, isExpired, isTaken, ofCard, ofLines, type ReadDocument } from './document-fields.ts';
import { formValues, keyOf, type TypedValues } from './form-keys.ts';
import { focusFirstEmpty } from './stops.ts';

export interface Notice {
  readonly words: string;
  readonly needsPerson: boolean;
  /** It stays until one of these fields is touched; where there are none, until any is. */
  readonly about: readonly string[];
}

const code = 'customer.identity_code';
const documentNumber = 'customer_identification.document_number';
const reference = 'purchase.purchase_reference';
const names = ['customer.first_name', 'customer.last_name'];
const documentFields = [code, documentNumber, ...names];
/** Free words: a code of letters and digits without a space does not belong there. */
const wordFields = new Set(['customer_addresses.0.street', 'customer_addresses.0.city']);

/** A form starts with something in these: as long as it stands there, nobody typed it. */
const begun = ['customer_addresses.0.country', 'customer_identification.document_type'];

/** As much of a scanned text as helps to know it again. */
const longestTold = 40;

/** Fills fields from documents and scanners, and says what it did. */
export function useFilling(
  form: UseFormReturn<TypedValues, FormRules>,
  rules: FormRules,
  element: RefObject<HTMLElement | null>,
) {
  const { say } = useText();
  const format = useFormat();
  const [toCompare, setToCompare] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState<Notice | null>(null);
  const lines = useRef<string[]>([]);

  const tell = (words: string, about: readonly string[], needsPerson = false): void =>
    setNotice({ words, needsPerson, about });

  const put = (values: Readonly<Record<string, string>>): void => {
    // In the fields at once: the first that is still empty is looked for next.
    flushSync(() => {
      for (const [field, value] of Object.entries(values))
        form.setValue(keyOf(field), value, { shouldDirty: true });
    });
    void form.trigger(Object.keys(values).map(keyOf));
  };

  const expiredWords = (read: ReadDocument): string | null =>
    read.expiryDate !== null && isExpired(read, rules)
      ? say('form.document-expired', { date: format.date(read.expiryDate) })
      : null;

  const typedInto = (field: string): string => {
    const typed = (form.getValues(keyOf(field)) ?? '').trim();
    return begun.includes(field) && typed === startingValues(rules.market, null)[field] ? '' : typed;
  };

  /** What was typed already stays; nothing of another person is mixed in. */
  const takeDocument = (read: ReadDocument): void => {
    const { isOther, added, kept } = fitDocument(read, rules, typedInto);
    if (isOther) return tell(say('form.document-other'), [code], true);
    put(added);
    if (!read.hasMarks) {
      const filled = names.filter((name) => Object.hasOwn(added, name));
      setToCompare((before) => new Set([...before, ...filled]));
    }
    const warnings = [
      isTaken(read, rules) ? expiredWords(read) : say('form.passport-not-taken'),
      kept.length > 0 ? say('form.document-kept') : null,
    ];
    const words = warnings.filter((each) => each !== null).join(' ');
    tell(words || say('form.from-document'), documentFields, words !== '');
    focusFirstEmpty(element.current);
  };

  const takeCard = ({ outcome, card }: CardReading): void => {
    if (card) return takeDocument(ofCard(card));
    tell(say(outcome === 'no-card' ? 'form.card-missing' : 'form.card-unreadable'), []);
  };

  /** Only when every check digit is right: a line read wrongly fills in nothing. */
  const takeLines = (mrz: Mrz, isInHand: boolean): void => {
    lines.current = [];
    if (mrz.wrongCheckDigits.length > 0) return tell(say('form.lines-wrong'), documentFields, true);
    takeDocument(ofLines(mrz, isInHand));
  };

  const fits = (field: string | null, text: string): boolean => {
    if (field === null) return false;
    if (wordFields.has(field)) return /\s/u.test(text) || !/\d/u.test(text);
    return !isBlocked(checkForm(formValues(form.getValues()), rules).issues[field] ?? []);
  };

  /** Nothing typed is lost: what does not go to a place of its own stays where it was typed. */
  const takeScan = ({ text, field, isEnded, giveBack }: Scanned): boolean => {
    const into = field === null ? [] : [field];
    if (isMrzLine(text)) {
      const held = [...lines.current, text].slice(-3);
      const read = [2, 3].map((n) => readMrz(held.slice(-n).join(''), rules.today)).find(Boolean);
      // A rest in the middle of a line is no end of it.
      if (!read && !isEnded) return false;
      giveBack();
      lines.current = held;
      if (read) takeLines(read, true);
      return true;
    }
    switch (routeScan(text, rules.today)) {
      case 'mrz': {
        giveBack();
        const read = readMrz(text, rules.today);
        if (read) takeLines(read, true);
        return true;
      }
      case 'identity-code': {
        const place = field === `again.${code}` ? field : code;
        const hasOther = ![undefined, '', text.trim()].includes(form.getValues(keyOf(code)));
        if (place !== field && hasOther) {
          // Another number of eleven digits may well belong where it fits.
          if (fits(field, text)) return false;
          giveBack();
          tell(say('form.document-other'), [code], true);
          return true;
        }
        if (place !== field) giveBack();
        put({ [place]: text.trim() });
        if (place === `again.${code}`) void form.trigger(keyOf(code));
        if (place !== field) tell(say('form.scanned-code'), [code]);
        focusFirstEmpty(element.current);
        return true;
      }
      case 'badge':
      case 'slip':
        // Whatever is on the screen, it changes who stands at the till, or opens its application.
        return false;
      case 'own-reference': {
        // Without Enter or Tab after it, it may be the first half of anything.
        if (!isEnded || fits(field, text)) return false;
        const present = form.getValues(keyOf(reference)) ?? '';
        if (present.trim() !== '' && present.trim() !== text.trim()) {
          const kept = field === null ? 'form.scanned-nowhere' : 'form.scanned-kept';
          tell(say(kept, { text: text.trim().slice(0, longestTold) }), [reference, ...into], true);
          return false;
        }
        giveBack();
        put({ [reference]: text.trim() });
        tell(say('form.scanned-reference'), [reference]);
        return true;
      }
    }
  };

  /** A paste that is a document's lines goes to their fields, wherever the focus is. */
  const takePaste = (text: string): boolean => {
    const read = readMrz(text, rules.today);
    // What is pasted may come from anywhere: nobody need have the document in hand.
    if (read) takeLines(read, false);
    return read !== null;
  };

  /** The customer's data of an earlier application: what was typed already stays. */
  const takeOver = (values: Readonly<Record<string, string>>, date: string): void => {
    const taken = Object.entries(values).filter(([field]) => typedInto(field) === '');
    put(Object.fromEntries(taken));
    tell(
      say('form.taken-over', { date }),
      taken.map(([field]) => field),
    );
    focusFirstEmpty(element.current);
  };

  const compared = useCallback((field: string) => {
    setToCompare((before) =>
      before.has(field) ? new Set([...before].filter((each) => each !== field)) : before,
    );
    setNotice((before) => {
      const isTouched = !before || before.about.length === 0 || before.about.includes(field);
      return isTouched ? null : before;
    });
  }, []);

  return { toCompare, notice, put, tell, takeScan, takePaste, takeCard, takeOver, compared };
}
