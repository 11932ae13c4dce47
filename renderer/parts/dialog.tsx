import { useId, useRef, type FocusEvent, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Action } from '../keys/action.ts';
import { isResting, useRegistry } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import css from './dialog.module.css';

interface Props {
  readonly title: string;
  /** The way out, on Esc and as the first button. */
  readonly back: string;
  readonly onBack: () => void;
  /** What else can be done, the main one last. */
  readonly actions?: readonly Action[];
  readonly isBusy?: boolean;
  /** Where the focus starts: on the way out for questions that undo something, else on the first field. */
  readonly focus?: 'back' | 'field';
  readonly size?: 'narrow' | 'wide';
  /** `alertdialog` for questions. */
  readonly role?: 'dialog' | 'alertdialog';
  /** There is nothing in it but words: the keys scroll them. */
  readonly isReading?: boolean;
  readonly children?: ReactNode;
}

/** A question over the screen. Whatever lies below keeps what was typed. */
export function Dialog({
  title,
  back,
  onBack,
  actions = [],
  isBusy = false,
  focus = 'back',
  size = 'narrow',
  role = 'dialog',
  isReading = false,
  children,
}: Props) {
  const textId = useId();
  const hasStarted = useRef(false);
  // A field that starts with the focus gets it without being scrolled to; afterwards the browser does that.
  const onFocus = ({ target }: FocusEvent): void => {
    if (!hasStarted.current) target.scrollIntoView({ block: 'nearest' });
    hasStarted.current = true;
  };
  const resting = useRegistry((registry) => registry.resting);
  useActions('dialog', [{ id: 'back', keys: ['Escape'], label: back, run: onBack }, ...actions]);
  return (
    <ModalOverlay className={classes(css.veil)} isOpen isKeyboardDismissDisabled>
      <Modal className={classes(css.window, css[size])}>
        <AriaDialog
          className={classes(css.dialog)}
          role={role}
          {...(role === 'alertdialog' ? { 'aria-describedby': textId } : {})}
        >
          <Heading slot="title" level={2} className={classes(css.title)}>
            {title}
          </Heading>
          <div
            id={textId}
            className={css.body}
            onFocus={onFocus}
            {...(isReading ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
          >
            {children}
          </div>
          <div className={css.buttons}>
            <Button onPress={onBack} chord="Escape" autoFocus={focus === 'back'}>
              {back}
            </Button>
            <span className={css.others}>
              {actions.map((action) => (
                <Button
                  key={action.id}
                  look={action.isMain ? 'main' : action.isDanger ? 'danger' : 'plain'}
                  chord={action.keys[0]}
                  onPress={action.run}
                  isDisabled={action.isDisabled === true || isResting(resting, 'dialog', action)}
                  isBusy={isBusy}
                >
                  {action.label}
                </Button>
              ))}
            </span>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
