import { useState } from 'react';
import { isHttps } from '../../../shared/domain/https.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { useCap } from '../../keys/key-map.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { TrainingSpeed } from './training-speed.tsx';
import { useSaving } from './use-saving.ts';

const minutesOf = (text: string): number | null => {
  const minutes = /^\d{1,2}$/u.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 15 ? minutes : null;
};

export function GeneralSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const capFor = useCap();
  const [shopName, setShopName] = useUnsaved('general', 'shopName', settings.profile.shopName);
  const [tillName, setTillName] = useUnsaved('general', 'tillName', settings.profile.tillName);
  const [returnUrl, setReturnUrl] = useUnsaved('general', 'returnUrl', settings.returnUrl);
  const [lockAfter, setLockAfter] = useUnsaved('general', 'lockAfter', String(settings.lockAfterMinutes));
  const [opensLinksHere, setOpensLinksHere] = useUnsaved(
    'general',
    'opensLinksHere',
    settings.opensLinksHere,
  );
  const [hasCustomerDisplay, setHasCustomerDisplay] = useUnsaved(
    'general',
    'hasCustomerDisplay',
    settings.hasCustomerDisplay,
  );
  const [hasNotices, setHasNotices] = useUnsaved('general', 'hasNotices', settings.hasNotices);
  const saving = useSaving('settings.general', 'general', onChanged);
  const lockAfterMinutes = minutesOf(lockAfter);
  const isReady =
    shopName.trim() !== '' &&
    tillName.trim() !== '' &&
    isHttps(returnUrl.trim()) &&
    lockAfterMinutes !== null;
  const save = (): void => {
    if (lockAfterMinutes === null) return;
    void saving.save({
      shopName: shopName.trim(),
      tillName: tillName.trim(),
      returnUrl: returnUrl.trim(),
      lockAfterMinutes,
      opensLinksHere,
      hasCustomerDisplay,
      hasNotices,
    });
  };
  return (
    <div className={css.stack}>
      <div className={css.fields}>
        <TextField
          label={say('settings.shop-name')}
          name="shopName"
          value={shopName}
          onChange={setShopName}
          width="medium"
          maxLength={200}
          isReadOnly={!isManager}
          problem={shopName.trim() === '' ? say('issues.required') : undefined}
        />
        <TextField
          label={say('settings.till-name')}
          name="tillName"
          value={tillName}
          onChange={setTillName}
          width="code"
          maxLength={60}
          isReadOnly={!isManager}
          problem={tillName.trim() === '' ? say('issues.required') : undefined}
        />
      </div>
      <TextField
        label={say('settings.return-url')}
        name="returnUrl"
        value={returnUrl}
        onChange={setReturnUrl}
        kind="url"
        width="long"
        maxLength={500}
        isReadOnly={!isManager}
        problem={isHttps(returnUrl.trim()) ? undefined : say('setup.return-shape')}
      />
      <TextField
        label={say('settings.lock-after')}
        name="lockAfterMinutes"
        value={lockAfter}
        onChange={setLockAfter}
        kind="digits"
        width="short"
        isReadOnly={!isManager}
        hint={say('settings.lock-after-hint')}
        problem={lockAfterMinutes === null ? say('settings.lock-after-shape') : undefined}
      />
      <div>
        <Checkbox
          name="opensLinksHere"
          isSelected={opensLinksHere}
          onChange={setOpensLinksHere}
          isDisabled={!isManager}
          hint={say('settings.links-here-text')}
        >
          {say('settings.links-here')}
        </Checkbox>
        <Checkbox
          name="hasCustomerDisplay"
          isSelected={hasCustomerDisplay}
          onChange={setHasCustomerDisplay}
          isDisabled={!isManager}
          hint={say('settings.customer-display-text', { key: capFor('F4') })}
        >
          {say('settings.customer-display')}
        </Checkbox>
        <Checkbox
          name="hasNotices"
          isSelected={hasNotices}
          onChange={setHasNotices}
          isDisabled={!isManager}
          hint={say('settings.notices-text')}
        >
          {say('settings.notices')}
        </Checkbox>
      </div>
      {isManager && <SaveBar label={say('common.save')} onSave={save} {...saving} isDisabled={!isReady} />}
      <TrainingSpeed />
      {isManager && <ConnectShop />}
      {isManager && settings.profile.mode === 'training' && <TrainingReset />}
    </div>
  );
}

function ConnectShop() {
  const { say } = useText();
  const { busy, failure, run } = useCall('profile.add');
  return (
    <div className={css.part}>
      <p className={css.soft}>{say('settings.connect-shop-text')}</p>
      <FailureNote failure={failure} />
      <ActionButton id="shop-connect" icon="plus" onPress={() => void run({})} isBusy={busy}>
        {say('settings.connect-shop')}
      </ActionButton>
    </div>
  );
}

function TrainingReset() {
  const { say } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { busy, failure, run } = useCall('training.reset');
  const reset = async (): Promise<void> => {
    const answer = await run({});
    if (answer.ok) setIsAsking(false);
  };
  return (
    <div className={css.part}>
      <p className={css.soft}>{say('settings.training-reset-text')}</p>
      <ActionButton id="training-reset" icon="trash" look="danger" onPress={() => setIsAsking(true)}>
        {say('settings.training-reset')}
      </ActionButton>
      {isAsking && (
        <ConfirmDialog
          question={say('settings.training-reset-q')}
          yes={say('settings.training-reset-yes')}
          onYes={() => void reset()}
          onBack={() => setIsAsking(false)}
          isDanger
          isBusy={busy}
          failure={failure}
        >
          <p>{say('settings.training-reset-text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
