import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useText } from '../../text/use-text.ts';
import css from './shop-chooser.module.css';

/** The other shops of this computer; where there is only Training, the way to connect a real one. */
export function ShopChooser() {
  const { say } = useText();
  const { profile, profiles } = useTill();
  const open = useCall('profile.open');
  const add = useCall('profile.add');
  const others = profiles.filter(({ id }) => id !== profile?.id);
  const hasShop = profiles.some(({ mode }) => mode !== 'training');
  return (
    <nav className={css.shops} aria-label={say('lock.shops')}>
      <FailureNote failure={open.failure ?? add.failure} />
      {others.map(({ id, shopName, tillName, mode }) => (
        <Button key={id} icon="shop" onPress={() => void open.run({ profileId: id })} isBusy={open.busy}>
          {say('frame.shop-and-till', { shop: shopName, till: tillName })} · {say(`common.mode-${mode}`)}
        </Button>
      ))}
      {!hasShop && (
        <Button look="quiet" icon="plus" onPress={() => void add.run({})} isBusy={add.busy}>
          {say('lock.connect-shop')}
        </Button>
      )}
    </nav>
  );
}
