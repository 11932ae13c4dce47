import type { ReactNode } from 'react';
import type { ConnectionTest } from '../../shared/bridge/views.ts';
import { Note } from '../parts/note.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly test: ConnectionTest;
  readonly children?: ReactNode;
}

/** What a connection test found, in words, with the host and the milliseconds. */
export function ConnectionNote({ test, children }: Props) {
  const { say } = useText();
  const format = useFormat();
  return (
    <Note
      kind={test.outcome === 'key-accepted' ? 'done' : 'attention'}
      title={say(`connection.${test.outcome}`)}
      isAlert
    >
      <p>{say('setup.took', { host: test.host, ms: format.count(test.tookMs) })}</p>
      {test.outcome === 'key-accepted' && <p>{say('setup.shop-compare')}</p>}
      {children}
    </Note>
  );
}
