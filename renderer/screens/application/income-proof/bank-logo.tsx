import { useState } from 'react';
import css from './bank-logo.module.css';

interface Props {
  readonly name: string;
  /** Undefined as long as there is none, or where the bank has none. */
  readonly url: string | undefined;
}

/** A bank's logo beside its name; its initials where there is no logo, in the same place. */
export function BankLogo({ name, url }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={css.logo} aria-hidden="true">
      {url !== undefined && broken !== url ? (
        <img src={url} alt="" className={css.picture} onError={() => setBroken(url)} />
      ) : (
        <span className={css.initials}>{initialsOf(name)}</span>
      )}
    </span>
  );
}

/** `Meripank` → `M`, `Teine Pank` → `TP`. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '')
    .join('');
