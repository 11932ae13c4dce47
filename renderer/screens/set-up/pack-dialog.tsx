import { usePackRows, type ChosenPack } from '../../editors/pack-rows.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly chosen: ChosenPack;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** What a settings pack would fill in, before set-up goes on with it. */
export function PackDialog({ chosen: { pack }, onTake, onBack }: Props) {
  const { say } = useText();
  const rows = usePackRows();
  const identity = [
    {
      term: say('setup.sum-bank'),
      lines: [`${say(`common.country-${pack.market}`)} · ${say(`common.mode-${pack.mode}`)}`],
    },
    ...(pack.address === null ? [] : [{ term: say('setup.address'), lines: [pack.address] }]),
    { term: say('setup.shop-uuid'), lines: [pack.shopUuid] },
  ];
  return (
    <Dialog
      title={say('pack.set-up-q')}
      back={say('common.back')}
      onBack={onBack}
      size="wide"
      isReading
      actions={[
        { id: 'take', keys: ['Ctrl+Enter'], label: say('pack.set-up-take'), run: onTake, isMain: true },
      ]}
    >
      <p>{say('pack.set-up-next')}</p>
      <DefinitionList
        items={[...identity, ...rows.settings(pack)].map(({ term, lines }) => ({
          term,
          value:
            lines.length === 0 ? say('pack.none') : lines.map((line, place) => <div key={place}>{line}</div>),
        }))}
      />
    </Dialog>
  );
}
