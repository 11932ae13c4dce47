import { useCallback, useEffect, useState } from 'react';
import type { ReportView } from '../../shared/bridge/views.ts';
import type { ReportSpan } from '../../shared/domain/report.ts';
import type { Failure } from '../../shared/result.ts';
import { call } from './counter.ts';

/** Numbers as they were when they were asked for: they change too slowly for news. */
export function useReport(span: ReportSpan) {
  const [report, setReport] = useState<ReportView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isShown = true;
    void call('report.get', { span }).then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setReport(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, [span, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { report, failure, again };
}
