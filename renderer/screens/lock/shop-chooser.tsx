import { useState } from 'react';
import type { ProfileView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { useCap } from '../../keys/key-map.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useText } from '../../text/use-text.ts';
import css from './shop-chooser.module.css';

/** The other shops of this computer; where there is only Training, the way to connect a real one. */
export function ShopChooser() {
  const { say } = useText();
  const capFor = useCap();
  const { profile, profiles } = useTill();
  const open = useCall('profile.open');
  const add = useCall('profile.add');
  /** The Training that a manager is asked for. */
  const [asked, setAsked] = useState<string | null>(null);
  const others = profiles.filter(({ id }) => id !== profile?.id);
  const hasShop = profiles.some(({ mode }) => mode !== 'training');
  const isLiveTill = profiles.some(({ mode }) => mode === 'live') && profile?.mode !== 'training';
  const choose = ({ id, mode }: ProfileView): void => {
    if (mode === 'training' && isLiveTill) setAsked(id);
    else void open.run({ profileId: id, managerPin: null });
  };
  const close = (): void => {
    setAsked(null);
    open.forget();
  };
  return (
    <nav className={css.shops} aria-label={say('lock.shops')}>
      <FailureNote failure={asked === null ? (open.failure ?? add.failure) : null} />
      {others.map((other) => (
        <ActionButton
          key={other.id}
          id={`shop-open-${other.id}`}
          icon="shop"
          onPress={() => choose(other)}
          isBusy={open.busy}
        >
          {`${say('frame.shop-and-till', { shop: other.shopName, till: other.tillName })} · ${say(`common.mode-${other.mode}`)}`}
        </ActionButton>
      ))}
      {!hasShop && (
        <ActionButton
          id="shop-connect"
          look="quiet"
          icon="plus"
          onPress={() => void add.run({})}
          isBusy={add.busy}
        >
          {say('lock.connect-shop')}
        </ActionButton>
      )}
      {asked !== null && (
        <PinDialog
          title={say('lock.into-training')}
          yes={say('lock.into-training-yes')}
          onPin={(managerPin) => void open.run({ profileId: asked, managerPin })}
          onBack={close}
          isBusy={open.busy}
          failure={open.failure}
        >
          <p>{say('lock.into-training-text', { F9: capFor('F9') })}</p>
        </PinDialog>
      )}
    </nav>
  );
}
