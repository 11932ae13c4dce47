import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { useElapsed } from '../../bridge/use-elapsed.ts';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

/** How fresh what is shown is: `checked 20 s ago`. Nothing while it is not watched. */
export function CheckedAgo({ application }: { readonly application: ApplicationView }) {
  const { say } = useText();
  const format = useFormat();
  const agoMs = useElapsed('application', application.asking?.lastReadAgoMs ?? null);
  if (agoMs === null) return null;
  return <StatusWord icon="clock">{say('application.checked', { age: format.duration(agoMs) })}</StatusWord>;
}
