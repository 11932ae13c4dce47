import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import type { Preset } from '../../../shared/domain/preset.ts';
import { groupOfPreset, PresetDialog } from '../../editors/preset-dialog.tsx';
import { PresetsEditor } from '../../editors/presets-editor.tsx';
import { useText } from '../../text/use-text.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

/** The presets of the shop; each change is saved at once. */
export function PresetsPart({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section className={css.part} aria-labelledby="part-presets">
      <h3 id="part-presets">{say('presets.title')}</h3>
      <PresetsEditor
        presets={settings.presets}
        products={settings.products}
        {...(isManager ? { onOpen: setOpen } : {})}
      />
      {open !== null && (
        <SavedPreset settings={settings} place={open} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

interface SavedPresetProps {
  readonly settings: SettingsView;
  readonly place: number;
  readonly onChanged: (settings: SettingsView) => void;
  readonly onClose: () => void;
}

function SavedPreset({ settings, place, onChanged, onClose }: SavedPresetProps) {
  const group = groupOfPreset('products', settings.presets, place);
  const { busy, failure, save } = useSaving('settings.presets', group, onChanged);
  const saveAll = async (presets: readonly Preset[]): Promise<void> => {
    if (!busy && (await save({ presets: [...presets] }))) onClose();
  };
  return (
    <PresetDialog
      presets={settings.presets}
      products={settings.products}
      place={place}
      group={group}
      isBusy={busy}
      failure={failure}
      onSave={(presets) => void saveAll(presets)}
      onClose={onClose}
    />
  );
}
