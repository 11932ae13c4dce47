import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../../bridge/use-till.ts';
import { FilterField } from '../../parts/filter-field.tsx';
import { matches } from '../../parts/matches.ts';
import { NoMatch } from '../../parts/no-match.tsx';
import { useText } from '../../text/use-text.ts';
import css from './glossary.module.css';
import { termsIn } from './term-list.ts';

/** The words of the field in the order of the language's alphabet, and what each means. */
export function Glossary() {
  const { say } = useText();
  const { i18n } = useTranslation();
  const market = useTill().profile?.market ?? 'EE';
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const terms = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    return termsIn(market)
      .map(({ term, meaning }) => ({ term: say(term), meaning: say(meaning) }))
      .toSorted((a, b) => compare(a.term, b.term));
  }, [i18n.language, market, say]);
  const found = terms.filter(({ term, meaning }) => matches(words, term, meaning));
  return (
    <div className={css.glossary}>
      <FilterField
        label={say('glossary.filter')}
        value={words}
        onChange={setWords}
        onDown={() => list.current?.focus()}
        longest={40}
        inputRef={field}
      />
      {found.length === 0 && (
        <NoMatch
          words={words}
          onClear={() => {
            setWords('');
            field.current?.focus();
          }}
        />
      )}
      <div ref={list} tabIndex={0} role="group" aria-label={say('glossary.list')} hidden={found.length === 0}>
        <dl className={css.list}>
          {found.map(({ term, meaning }) => (
            <div key={term} className={css.line}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
