import { useCallback, useEffect } from 'react';
import { call } from './counter.ts';
import { showApplication } from './pictures.ts';
import { usePicture, type Seen } from './use-picture.ts';

/** The application on the screen; the page holds no other one. */
export function useApplication(applicationId: string): Seen<'application'> {
  // Before the question goes out, so that its answer is taken.
  useEffect(() => {
    showApplication(applicationId);
    return () => showApplication(null);
  }, [applicationId]);
  const ask = useCallback(() => call('application.get', { applicationId }), [applicationId]);
  const seen = usePicture('application', ask);
  return seen.picture && seen.picture.id !== applicationId ? { ...seen, picture: null } : seen;
}
