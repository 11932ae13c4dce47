import { useState } from 'react';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { openPaper } from '../../../papers/open-paper.ts';
import { ActionButton } from '../../../parts/action-button.tsx';
import { Button } from '../../../parts/button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './account-link.module.css';
import { OpenDialog } from './open-dialog.tsx';

interface Props {
  readonly application: ApplicationView;
  readonly proof: IncomeProofView;
  readonly retrieval: NonNullable<IncomeProofView['retrieval']>;
  readonly onNew: () => void;
  readonly onFiles: () => void;
}

/** The link as a code for the customer's phone. Whether anybody has followed it is not known and not said. */
export function ShownLink({ application, proof, retrieval, onNew, onFiles }: Props) {
  const { say } = useText();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const copy = useCall('income.copy-link');
  const { link, host, bankName } = retrieval;
  const isBusy = !application.can.giveProof;

  const copyLink = async (): Promise<void> => {
    const answer = await copy.run({ applicationId: application.id });
    setTold(answer.ok ? say('contract.copied') : null);
  };
  const print = (): void => openPaper({ kind: 'link', applicationId: application.id });
  const mayOpen = proof.opensLinksHere && link !== null && host !== null;
  useActions('part', [
    {
      id: 'new',
      keys: ['Ctrl+R'],
      label: say('income.new-link'),
      run: onNew,
      isQuiet: true,
      isDisabled: isBusy,
    },
    ...(link === null
      ? []
      : [
          {
            id: 'copy',
            keys: ['Ctrl+L'] as const,
            label: say('contract.copy-link'),
            run: () => void copyLink(),
            isQuiet: true,
          },
        ]),
    ...(mayOpen
      ? [
          {
            id: 'open',
            keys: ['Ctrl+G'] as const,
            label: say('income.open-here'),
            run: () => setIsAsked(true),
            isQuiet: true,
          },
        ]
      : []),
  ]);
  const newLink = (
    <Button onPress={onNew} icon="refresh" chord="Ctrl+R" isDisabled={isBusy}>
      {say('income.new-link')}
    </Button>
  );
  const madeFor = say('income.link-for', { bank: bankName, time: format.time(retrieval.startedAt) });
  if (link === null) {
    return (
      <>
        <div tabIndex={-1} data-focus-start="">
          <Note kind="attention" title={madeFor}>
            {say('income.link-missing')}
          </Note>
        </div>
        <div className={css.keys}>
          {newLink}
          <Button onPress={onFiles} icon="document" chord="Ctrl+T">
            {say('income.way-files')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={css.shown}>
      <QrCode text={link} label={say('income.qr-label')} />
      <div className={css.words}>
        <p className={css.lead} tabIndex={-1} data-focus-start="">
          {say('income.qr')}
        </p>
        <p>
          {madeFor}
          {host !== null && <span className={css.host}>{say('income.leads-to', { host })}</span>}
        </p>
        <ol className={css.steps}>
          <li>{say('contract.qr-step-1')}</li>
          <li>{say('income.qr-step-2')}</li>
          <li>{say('contract.qr-step-3')}</li>
        </ol>
        <p className={css.quiet}>{say('income.not-known')}</p>
        <div className={css.keys}>
          <Button onPress={() => void copyLink()} icon="copy" chord="Ctrl+L">
            {say('contract.copy-link')}
          </Button>
          <ActionButton id="income-print" onPress={print} icon="document">
            {say('income.print-link')}
          </ActionButton>
          {mayOpen && (
            <Button onPress={() => setIsAsked(true)} icon="arrow-right" chord="Ctrl+G">
              {say('income.open-here')}
            </Button>
          )}
          {newLink}
        </div>
        <p role="status" className={css.told}>
          {told}
        </p>
        <FailureNote failure={copy.failure} />
      </div>
      {isAsked && mayOpen && (
        <OpenDialog
          applicationId={application.id}
          host={host}
          onOpened={(opened) => {
            setIsAsked(false);
            setTold(say('income.opened-here', { host: opened }));
          }}
          onBack={() => setIsAsked(false)}
        />
      )}
    </div>
  );
}
