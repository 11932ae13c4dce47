import { useEffect, useRef } from 'react';
import type { DisplayRequest } from '../../shared/bridge/display.ts';
import { call } from '../bridge/counter.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import { useActions } from '../keys/use-actions.ts';
import { useText } from '../text/use-text.ts';

/**
 * F4: shows the customer what staff look at, and takes it away again. It goes by itself when staff turn to
 * something else; what comes next is never shown by itself.
 */
export function useCustomerWindow(request: DisplayRequest | null): void {
  const { say } = useText();
  const { isOn, shows } = useTill(({ display }) => display);
  const { run } = useCall('display.show');
  const isOurs = useRef(false);
  const subject = request && (request.kind === 'consent' ? request.type : request.applicationId);

  useEffect(
    () => () => {
      if (isOurs.current) void call('display.clear', {});
      isOurs.current = false;
    },
    [subject],
  );

  const isShown = request?.kind === shows;
  const toggle = (wanted: DisplayRequest): void => {
    if (isShown) return void call('display.clear', {});
    isOurs.current = true;
    void run(wanted);
  };
  const actions: readonly Action[] =
    isOn && request
      ? [
          {
            id: 'customer-window',
            keys: ['F4'],
            label: say(isShown ? 'frame.take-from-customer' : 'frame.show-to-customer'),
            run: () => toggle(request),
          },
        ]
      : [];
  useActions('part', actions);
}
